import { Check, Circle, CircleDot, Hourglass } from 'lucide-react'
import { Card } from '#components/ui/card.tsx'
import { cn } from '#components/ui/cn.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { NextStep, Progress, StepKey, StepState } from '#lib/domain/project/next-step.ts'
import { paths } from '#lib/paths.ts'

type NextStepsProps = { projectId: string; progress: Progress; canWrite: boolean }

const places: Record<StepKey, (projectId: string) => string> = {
  compare: paths.projectComparisons,
  quote: paths.projectQuotes,
  decide: paths.projectQuotes,
  plan: paths.projectTimeline,
  deliver: paths.projectTimeline,
  spend: paths.projectSpend,
  report: paths.projectReports,
}

/** Where the first one of them is made. */
const starts: Partial<typeof places> = {
  compare: paths.newComparison,
  quote: (projectId) => paths.newQuote(projectId),
  report: (projectId) => paths.newReport(projectId),
}

const placeOf = ({ key, isFirst }: NextStep) => (isFirst && starts[key]) || places[key]

const looks: Record<StepState, { icon: typeof Check; word: string; tone: string }> = {
  done: { icon: Check, word: 'Done', tone: 'text-ok' },
  current: { icon: CircleDot, word: 'Next', tone: 'text-ink' },
  waiting: { icon: Hourglass, word: 'Waiting for the client', tone: 'text-warning' },
  later: { icon: Circle, word: 'Later', tone: 'text-subtle' },
}

/** The stations of the project; the one that is next has the button. */
export function NextSteps({ projectId, progress, canWrite }: NextStepsProps) {
  return (
    <Card title="Next steps">
      <ProgressBar
        label="Progress"
        value={progress.done}
        max={progress.total}
        note={`${progress.done} of ${progress.total} done`}
      />
      <ol className="mt-3">
        {progress.steps.map((step) => (
          <Step key={step.key} step={step} href={placeOf(step)(projectId)} canWrite={canWrite} />
        ))}
      </ol>
    </Card>
  )
}

function Step({ step, href, canWrite }: { step: NextStep; href: string; canWrite: boolean }) {
  const { icon: Icon, word, tone } = looks[step.state]
  const isNext = step.state === 'current' || step.state === 'waiting'
  return (
    <li
      aria-current={isNext ? 'step' : undefined}
      className={cn('flex gap-3 rounded-control px-2 py-1.5', isNext && 'bg-surface')}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4.5 shrink-0', tone)} />
      <div className="wrap-anywhere min-w-0 grow">
        <p className={isNext ? 'font-semibold' : undefined}>
          <span className="sr-only">{word}: </span>
          {step.state === 'done' ? <TextLink href={href}>{step.label}</TextLink> : step.label}
        </p>
        <p className="text-muted">{step.detail}</p>
      </div>
      {isNext && canWrite ? (
        <div className="self-center">
          <LinkButton
            href={href}
            size="compact"
            variant={step.state === 'current' ? 'primary' : 'secondary'}
            aria-label={`Open: ${step.label}`}
          >
            Open
          </LinkButton>
        </div>
      ) : null}
    </li>
  )
}
