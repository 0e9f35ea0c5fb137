import { PlainTable } from '#components/table/plain-table.tsx'
import { Card } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import type { BreakEvenRange, OptionRange, Ranges } from '#lib/domain/range/ranges.ts'
import { times } from '#lib/domain/rate.ts'
import { formatNumber, formatPercent, formatWhole } from '#lib/format.ts'

/** More pairs than these are shown when somebody asks. */
const MOST_PAIRS = 6

const percent = (share: string) => formatPercent(times(share, '100'), 1)

const inMonths = ({ p10, p50, p90 }: NonNullable<BreakEvenRange['month']>): string =>
  p10 === p90 ? `month ${p50}` : `months ${p10} to ${p90}, in the middle ${p50}`

function monthsOf({ month, neverShare, cheaperFromStartShare }: BreakEvenRange): string {
  const parts = [
    ...(month ? [inMonths(month)] : []),
    ...(cheaperFromStartShare === null || cheaperFromStartShare === '0'
      ? []
      : [`cheaper from the start in ${percent(cheaperFromStartShare)}`]),
    ...(neverShare === null || neverShare === '0' ? [] : [`never in ${percent(neverShare)}`]),
  ]
  return parts.join('; ')
}

function CertaintyTables({ result, ranges }: { result: ComparisonResult; ranges: Ranges }) {
  const label = (id: string) => result.options.find((option) => option.id === id)?.label ?? id
  const cells = ({ total, cheapestShare }: OptionRange) =>
    total && cheapestShare !== null
      ? [
          formatWhole(total.p50, result.currency),
          `${formatWhole(total.p10, result.currency)} to ${formatWhole(total.p90, result.currency)}`,
          `${formatNumber(times(cheapestShare, '10'), 1)} of 10 draws`,
        ]
      : ['unknown', 'unknown', 'unknown']
  const met = ranges.breakEven.filter(({ month }) => month !== null)
  const pairs = (
    <PlainTable
      cells="words"
      caption="Break-even"
      heads={['Pair', 'In eight of ten draws that break even']}
      rows={met.map((pair) => ({
        key: `${pair.of} ${pair.over}`,
        name: `${label(pair.of)} over ${label(pair.over)}`,
        cells: [monthsOf(pair)],
      }))}
    />
  )
  return (
    <div className="flex flex-col gap-5">
      <PlainTable
        cells="figures"
        caption="Total over the horizon"
        heads={['Option', 'Middle (P50)', 'Eight of ten (P10 to P90)', 'Cheapest in']}
        rows={ranges.options.map((option) => ({
          key: option.id,
          name: label(option.id),
          cells: cells(option),
        }))}
      />
      {met.length === 0 ? null : met.length <= MOST_PAIRS ? (
        pairs
      ) : (
        <Disclosure title={`Break-even of ${met.length} pairs, as it was drawn`}>{pairs}</Disclosure>
      )}
    </div>
  )
}

/** What the ranges of the inputs do to the result; without ranges, how to give some. */
export function Certainty({ result }: { result: ComparisonResult }) {
  const { ranges } = result
  return (
    <Card
      title="How sure it is"
      description={
        ranges
          ? `${formatNumber(ranges.draws)} draws of every range, seed ${ranges.seed}: the same inputs give the same figures.`
          : 'No input is a range, so every total is one figure. Give an uncertain input a low and a high end in the editor.'
      }
    >
      {ranges ? <CertaintyTables result={result} ranges={ranges} /> : null}
    </Card>
  )
}
