import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { approachName } from '#lib/domain/approach.ts'
import type { Case, Option, Quantity } from '#lib/domain/comparison/case.ts'
import { times } from '#lib/domain/rate.ts'
import { countOf, formatDay, formatMonth, formatNumber, formatPercent } from '#lib/format.ts'

const shownQuantity = (value: Quantity): string =>
  typeof value === 'string'
    ? formatNumber(value)
    : `${formatNumber(value.low)} to ${formatNumber(value.high)}, likely ${formatNumber(value.likely)}`

const percent = (value: Quantity) =>
  typeof value === 'string' ? formatPercent(times(value, '100')) : `${shownQuantity(value)} (share)`

function partsOf(option: Option): string {
  const counted = [
    [option.inference.length, 'call'],
    [option.hosting.length, 'hosting line'],
    [option.training.length, 'training'],
    [option.people.length, 'line of work'],
    [option.documents?.length ?? 0, 'document store'],
    [option.other.length, 'other line'],
  ] as const
  const parts = counted
    .filter(([count]) => count > 0)
    .map(([count, word]) =>
      word === 'line of work' ? countOf(count, word, 'lines of work') : countOf(count, word),
    )
  return parts.join(', ') || 'nothing yet'
}

/** What the result rests on; on wide screens it stays beside it. */
export function InputSummary({ file }: { file: Case }) {
  const { workload } = file
  return (
    <Card title="Inputs">
      <KeyValueList
        items={[
          { label: 'Requests a month', value: shownQuantity(workload.requestsPerMonth) },
          { label: 'Growth a month', value: percent(workload.growthPerMonth) },
          { label: 'Months compared', value: String(file.horizonMonths) },
          { label: 'First month', value: file.startMonth ? formatMonth(file.startMonth) : 'next month' },
          { label: 'Hours in a month', value: shownQuantity(file.hoursPerMonth) },
          { label: 'Discount a year', value: percent(file.discountRatePerYear) },
          { label: 'Prices of', value: file.pricesAt ? formatDay(file.pricesAt) : 'the catalogue' },
          ...(file.asKnownAt ? [{ label: 'As known on', value: formatDay(file.asKnownAt) }] : []),
        ]}
      />
      <h3 className="mt-4 mb-2 text-label text-muted">Options</h3>
      <ul className="flex flex-col gap-2">
        {file.options.map((option) => (
          <li key={option.id} className="min-w-0">
            <span className="flex flex-wrap items-center gap-2">
              <span className="wrap-anywhere font-medium">{option.label}</span>
              <Badge tone={option.approach}>{approachName[option.approach]}</Badge>
            </span>
            <span className="text-table text-muted">{partsOf(option)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
