import { Disclosure } from '#components/ui/disclosure.tsx'
import type { MoveGroup, MovePlan, MoveTotal } from '#lib/domain/spend/move.ts'
import { countOf, formatAmount, formatDay, formatMonth, listOf } from '#lib/format.ts'
import { countOfPlan } from './rule-action.ts'

const unpricedWords = (unpriced: number) => (unpriced > 0 ? `, ${unpriced} without an amount` : '')

const totalWords = ({ amount, currency, unpriced }: MoveTotal) =>
  amount === null
    ? `${unpriced} of unknown amount in ${currency}`
    : `${formatAmount(amount, currency)}${unpricedWords(unpriced)}`

const whatWords = ({ lines, records }: Pick<MoveGroup, 'lines' | 'records'>) =>
  listOf([
    ...(lines > 0 ? [countOf(lines, 'row')] : []),
    ...(records > 0 ? [countOf(records, 'typed record')] : []),
  ])

const spanWords = ({ firstMonth, lastMonth }: MoveGroup) =>
  firstMonth === lastMonth
    ? formatMonth(firstMonth)
    : `${formatMonth(firstMonth)} to ${formatMonth(lastMonth)}`

/** From which project to which one, row by row of the table of sums. */
function Groups({ plan }: { plan: MovePlan }) {
  return (
    <ul className="flex flex-col divide-y divide-hairline border-y border-hairline">
      {plan.groups.map((group) => (
        <li
          key={`${group.fromProjectId} ${group.toProjectId} ${group.currency}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 py-2"
        >
          <span className="wrap-anywhere min-w-0 font-medium">
            {plan.projects[group.fromProjectId]} <span aria-hidden>→</span>
            <span className="sr-only">to</span> {plan.projects[group.toProjectId]}
          </span>
          <span className="text-table tabular-nums">
            {group.amount === null ? 'unknown' : formatAmount(group.amount, group.currency)}
          </span>
          <span className="basis-full text-table text-muted">
            {whatWords(group)}
            {unpricedWords(group.unpriced)}, {spanWords(group)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Samples({ plan }: { plan: MovePlan }) {
  return (
    <Disclosure title="Sample rows">
      <ul className="flex flex-col gap-2 text-table">
        {plan.samples.map((row) => (
          <li key={`${row.importId} ${row.ordinal}`} className="flex flex-wrap justify-between gap-x-4">
            <span className="wrap-anywhere min-w-0">
              {formatDay(row.day)}, {row.provider}
              {row.service ? `, ${row.service}` : ''}
              {row.description ? `: ${row.description}` : ''}
            </span>
            <span className="tabular-nums">{formatAmount(row.amount, row.currency)}</span>
            {row.because ? <span className="basis-full text-muted">{row.because}</span> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** What would be moved, in a sentence, from project to project, and by example. */
export function MovePreview({ plan, nothing }: { plan: MovePlan; nothing: string }) {
  const count = countOfPlan(plan)
  if (count === 0) return <p className="text-muted">{nothing}</p>
  const total = plan.groups.reduce(
    (sum, { lines, records }) => ({ lines: sum.lines + lines, records: sum.records + records }),
    { lines: 0, records: 0 },
  )
  return (
    <div className="flex flex-col gap-3">
      <p>
        <strong>{whatWords(total)}</strong> would move: {listOf(plan.totals.map(totalWords))}.
      </p>
      <Groups plan={plan} />
      {plan.samples.length > 0 ? <Samples plan={plan} /> : null}
    </div>
  )
}
