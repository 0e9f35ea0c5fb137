import type { ComponentProps } from 'react'
import { Chart } from '#components/chart/chart.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { clientComparison } from '#lib/domain/comparison/client-comparison.ts'
import type { Repricing } from '#lib/domain/comparison/reprice.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { formatDay, formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { BreakEvenList } from './break-even-list.tsx'
import { type Choose, ChooseButton } from './choose-button.tsx'
import { Conclusion } from './conclusion.tsx'
import { CostLines } from './cost-lines.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { Findings } from './findings.tsx'
import { InputSummary } from './input-summary.tsx'
import { RepricingCard } from './repricing-card.tsx'

type ComparisonDeskProps = {
  comparison: {
    id: string
    revision: number
    case: Case
    result: ComparisonResult
    computedAt: string | null
    timeZone: string
    chosenOptionId: string | null
    remarks: string[]
    version: number
    repricing: Repricing | null
  }
  /** Null for those who may only read. */
  choose: Choose | null
  editHref: string | null
  /** Null for those who may only read. */
  change: ComponentProps<typeof RepricingCard>['change']
}

/** The whole of a comparison: the inputs beside the answer, the curve, the criteria and every line. */
export function ComparisonDesk({ comparison, choose, editHref, change }: ComparisonDeskProps) {
  const { id, revision, result, chosenOptionId } = comparison
  const curves = clientComparison(result, chosenOptionId)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[320px_minmax(0,1fr)]">
      <aside aria-label="Inputs" className="order-last min-w-0 lg:sticky lg:top-16 lg:order-none">
        <InputSummary file={comparison.case} editHref={editHref} />
      </aside>
      <div className="flex min-w-0 flex-col gap-6">
        <Conclusion
          advice={result.advice}
          breakEven={curves.breakEven}
          adviceHref={paths.comparisonAdvice(id)}
        />
        <Findings result={result} remarks={comparison.remarks} />
        {comparison.repricing ? (
          <RepricingCard
            comparison={{
              ...{ id, revision, version: comparison.version, currency: result.currency },
              pricesAt: formatDay(result.pricesAt),
            }}
            repricing={comparison.repricing}
            change={change}
          />
        ) : null}
        {result.options.some((option) => option.complete) ? (
          <Card>
            <Chart spec={cumulativeSpec(curves, result.currency)} />
          </Card>
        ) : (
          <Notice title="No curve yet">It is drawn as soon as one option has a price for every line.</Notice>
        )}
        <Card title="Criteria">
          <CriteriaTable
            result={result}
            choose={
              choose
                ? (option) => (
                    <ChooseButton
                      comparison={{ id, revision }}
                      option={{ id: option.id, label: option.label }}
                      isChosen={option.id === chosenOptionId}
                      choose={choose}
                    />
                  )
                : undefined
            }
          />
          <div className="mt-4">
            <BreakEvenList result={result} />
          </div>
        </Card>
        <CostLines result={result} />
        <p className="text-label text-muted">
          {comparison.computedAt
            ? `Computed ${formatInstant(comparison.computedAt, comparison.timeZone)} `
            : 'Computed '}
          by engine {result.engine} with price catalogue {result.catalogue.id} (prices of{' '}
          {formatDay(result.pricesAt)} as known on {formatDay(result.asKnownAt)}), a month of{' '}
          {result.hoursPerMonth} hours.{' '}
          <TextLink href={paths.comparisonVersions(id)}>
            Version {comparison.version} and those before
          </TextLink>
        </p>
      </div>
    </div>
  )
}
