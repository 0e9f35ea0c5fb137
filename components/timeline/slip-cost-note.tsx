import { Notice } from '#components/ui/notice.tsx'
import type { Currency } from '#lib/domain/money.ts'
import { type Amount, compare, exact, text } from '#lib/domain/rate.ts'
import type { SlipCost } from '#lib/domain/timeline/slip-cost.ts'
import { formatWhole } from '#lib/format.ts'

const PARTS = [
  { key: 'use', name: 'Use' },
  { key: 'hosting', name: 'Hosting' },
  { key: 'support', name: 'Support' },
] as const

const changeOf = (amount: Amount, currency: Currency): string => {
  const size = formatWhole(text(exact(amount).abs()), currency)
  return compare(amount, '0') < 0 ? `${size} less` : `${size} more`
}

const monthInWords = (month: number | null, horizon: number): string =>
  month === null ? `no month within ${horizon}` : `month ${month}`

/** What a slip does to the costs of the option that was chosen. */
export function SlipCostNote({ cost, isLater }: { cost: SlipCost; isLater: boolean }) {
  const { option, currency, horizonMonths, booked, instead } = cost
  const parts = PARTS.flatMap(({ key, name }) => {
    const amount = cost[key]
    if (amount === null) return [`${name}: unknown, a price is missing.`]
    return compare(amount, '0') === 0 ? [] : [`${name}: ${changeOf(amount, currency)}.`]
  })
  return (
    <div className="mb-4">
      <Notice
        tone={isLater ? 'warning' : 'neutral'}
        title={`${option} goes live ${isLater ? 'later' : 'earlier'} than compared: costs move`}
      >
        <ul className="list-disc ps-5">
          {parts.length > 0 ? (
            <li>
              Within the {horizonMonths} months compared, because it starts {isLater ? 'later' : 'earlier'}:{' '}
              {parts.join(' ')}
            </li>
          ) : null}
          {booked && compare(booked, '0') > 0 ? (
            <li>
              Hosting and support that are booked from the day of the baseline cost{' '}
              {formatWhole(booked, currency)} for the time in which they wait.
            </li>
          ) : null}
          {instead.map(({ over, more, before, after }) => (
            <li key={over}>
              {before === after
                ? `Break-even over ${over} stays in ${monthInWords(before, horizonMonths)}`
                : `Break-even over ${over} moves from ${monthInWords(before, horizonMonths)} to ${monthInWords(after, horizonMonths)}`}
              {more === null
                ? '.'
                : `: until then ${over} goes on, which costs ${changeOf(more, currency)} in all.`}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
