import { Conclusion } from '#components/comparison/conclusion.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Intake } from '#lib/domain/advice/intake.ts'
import { LEAD } from '#lib/domain/advice/rule.ts'
import { breakEvenInWords } from '#lib/domain/comparison/conclusion.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { paths } from '#lib/paths.ts'
import type { ComparisonIntakeForm } from '#lib/schemas/intake.ts'
import { IntakeForm } from './intake-form.tsx'
import { IntakeSummary } from './intake-summary.tsx'
import { WeighingTable } from './weighing-table.tsx'

type AdviceDeskProps = {
  comparison: {
    id: string
    revision: number
    case: { currency: string }
    intake: Intake | null
    result: ComparisonResult | null
    chosenOptionId: string | null
  }
  /** Null for those who may only read. */
  save: ((input: ComparisonIntakeForm) => Promise<Result<void>>) | null
}

/** The questions beside what follows from their answers. */
export function AdviceDesk({ comparison, save }: AdviceDeskProps) {
  const { id, revision, intake, result, chosenOptionId } = comparison
  const { currency } = comparison.case
  const weighing = result?.advice.weighing
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[320px_minmax(0,1fr)]">
      <Card title="Questions">
        {save ? (
          <IntakeForm comparison={{ id, revision, currency, intake }} save={save} />
        ) : (
          <IntakeSummary intake={intake} currency={currency} />
        )}
      </Card>
      <div className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-16">
        {result ? (
          <Conclusion result={result} breakEven={breakEvenInWords(result, chosenOptionId)} />
        ) : (
          <EmptyState title="Not computed yet">Save the inputs of the comparison first.</EmptyState>
        )}
        <Card
          title="Rules that apply"
          description={
            <>
              A lead of {LEAD} points decides; what is closer is left to cost and evidence.{' '}
              <TextLink href={paths.advice()}>Every rule and its source</TextLink>
            </>
          }
        >
          {weighing ? (
            <WeighingTable weighing={weighing} />
          ) : (
            <p className="text-muted">
              Nothing is answered yet: the advice rests on cost and evidence alone.
            </p>
          )}
        </Card>
      </div>
    </div>
  )
}
