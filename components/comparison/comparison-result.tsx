import type { ReactNode } from 'react'
import { Chart } from '#components/chart/chart.tsx'
import { Card } from '#components/ui/card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { tornadoSpec } from '#lib/chart/tornado.ts'
import { clientComparison } from '#lib/domain/comparison/client-comparison.ts'
import type { ComparisonResult, OptionResult } from '#lib/domain/comparison/result.ts'
import type { Scenario } from '#lib/domain/comparison/scenario.ts'
import { BreakEvenList } from './break-even-list.tsx'
import { Certainty } from './certainty.tsx'
import { Conclusion } from './conclusion.tsx'
import { CostLines } from './cost-lines.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { SwitchPoints } from './switch-points.tsx'

type ComparisonResultViewProps = {
  result: ComparisonResult
  scenarios: Scenario[]
  chosenOptionId: string | null
  adviceHref: string
  /** What must be known before the figures are believed. */
  findings?: ReactNode
  choose?: (option: OptionResult) => ReactNode
}

/** The break-even of a pair of labels as it was drawn; only of pairs that mostly do. */
function spreadBetween({ options, ranges }: ComparisonResult) {
  const idOf = (label: string) => options.find((option) => option.label === label)?.id
  return (of: string, over: string) =>
    ranges?.breakEven.find((pair) => pair.of === idOf(of) && pair.over === idOf(over))?.month ?? null
}

function Curve({ result, chosenOptionId }: { result: ComparisonResult; chosenOptionId: string | null }) {
  if (!result.options.some((option) => option.complete))
    return <Notice title="No curve yet">It is drawn as soon as one option has a price for every line.</Notice>
  const curves = clientComparison(result, chosenOptionId)
  const bands = result.ranges?.options.map(({ band }) => band)
  const spec = cumulativeSpec(
    { ...curves, ...(bands && { bands }), breakEvenRange: spreadBetween(result) },
    result.currency,
  )
  const isShaded = spec.marks.some(({ range }) => range)
  return (
    <Card>
      <Chart spec={spec} height={360} />
      {bands ? (
        <p className="mt-2 text-label text-muted">
          The shaded areas hold eight of ten draws of each curve
          {isShaded ? ', the grey one those of the break-even' : ''}.
        </p>
      ) : null}
    </Card>
  )
}

function Tornado({ result, chosenOptionId }: { result: ComparisonResult; chosenOptionId: string | null }) {
  const id = chosenOptionId ?? result.advice.recommended ?? result.options[0]?.id
  const option = result.options.find((item) => item.id === id)
  if (!option || option.total === null) return null
  const bars = result.ranges?.tornado.filter((bar) => bar.option === id) ?? []
  const spec = tornadoSpec({ label: option.label, total: option.total }, bars, result.currency)
  if (!spec) return null
  return (
    <Card title="What matters most">
      <Chart spec={spec} height={96 + 52 * spec.labels.length} />
    </Card>
  )
}

/** The answer, the curves, the criteria, how sure it is, and every line. */
export function ComparisonResultView({
  result,
  scenarios,
  chosenOptionId,
  adviceHref,
  findings,
  choose,
}: ComparisonResultViewProps) {
  const { breakEven } = clientComparison(result, chosenOptionId)
  return (
    <>
      <Conclusion result={result} breakEven={breakEven} adviceHref={adviceHref} />
      {findings}
      <Curve result={result} chosenOptionId={chosenOptionId} />
      <Card title="Criteria">
        <CriteriaTable result={result} choose={choose} />
        <div className="mt-4 flex flex-col gap-4">
          <BreakEvenList result={result} />
          <SwitchPoints points={result.advice.switchPoints} />
        </div>
      </Card>
      <Certainty result={result} />
      <Tornado result={result} chosenOptionId={chosenOptionId} />
      <ScenarioCard scenarios={scenarios} currency={result.currency} />
      <CostLines result={result} />
    </>
  )
}
