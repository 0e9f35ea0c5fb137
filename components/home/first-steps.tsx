import { type SampleActions, SampleButton } from '#components/project/sample-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'

type FirstStepsProps = {
  hasClient: boolean /** Null for those who may only look. */
  sample: SampleActions | null
}

const CHAIN = [
  'Add the client, then a project for the question it asks.',
  'Compare prompting, retrieval and fine-tuning on its workload: every cost has its formula and its source.',
  'Make the quote from the option you choose and send its link; the client accepts without an account.',
  'Plan the work from a template, log what it really costs, and report forecast against actual.',
]

/** An empty workspace: one thing to do, and where it leads. */
export function FirstSteps({ hasClient, sample }: FirstStepsProps) {
  const action = hasClient ? (
    <LinkButton variant="primary" href={paths.newProject()}>
      New project
    </LinkButton>
  ) : (
    <LinkButton variant="primary" href={paths.newClient()}>
      Add the first client
    </LinkButton>
  )
  return (
    <div className="grid gap-4">
      <EmptyState
        title={hasClient ? 'Add the first project' : 'Begin with a client'}
        action={
          sample ? (
            <div className="flex flex-wrap gap-2">
              {action}
              <SampleButton {...sample} />
            </div>
          ) : null
        }
      >
        Prompt it or fine-tune it? A project takes that question from the first figure to the last bill.
      </EmptyState>
      <Card title="How a project runs">
        <ol className="ms-5 max-w-[70ch] list-decimal marker:text-muted">
          {CHAIN.map((step) => (
            <li key={step} className="mb-1 ps-1">
              {step}
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
