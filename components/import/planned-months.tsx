import { cn } from '#components/ui/cn.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import type { PlannedMonth } from '#lib/domain/spend/planned-month.ts'
import { countOf, formatAmount, formatMonth, formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type PlannedMonthsProps = { months: readonly PlannedMonth[]; projects: Record<string, string> }

const head = 'whitespace-nowrap px-3 py-2'
const figure = 'whitespace-nowrap px-3 py-1.5 text-end'

const money = (amount: string | null, currency: string) =>
  amount === null ? <span className="text-muted">none</span> : formatAmount(amount, currency)

/** What does not count of a month, and why. */
function Aside({ aside, outdone, currency }: PlannedMonth) {
  return (
    <>
      {aside === null ? null : (
        <span className="block text-warning">
          {formatAmount(aside, currency)} of this file: a source that is believed more speaks of the same
          money
        </span>
      )}
      {outdone === null ? null : (
        <span className="block text-muted">
          {formatAmount(outdone, currency)} that stands: this file is believed more
        </span>
      )}
    </>
  )
}

/** What a file would do to each month, in each currency and project; nothing is added up across currencies. */
export function PlannedMonths({ months, projects }: PlannedMonthsProps) {
  const isAside = months.some(({ aside, outdone }) => aside !== null || outdone !== null)
  const heads = ['In this file', 'Rows', 'Gives way', 'Counts beside it']
  return (
    <section
      aria-label="Sums by month"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-card border border-hairline"
    >
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">Sums by month, project and currency</caption>
        <thead className="border-b border-hairline bg-surface text-label text-muted">
          <tr>
            <th scope="col" className={cn(head, 'text-start')}>
              Month
            </th>
            <th scope="col" className={cn(head, 'text-start')}>
              Project
            </th>
            {heads.map((name) => (
              <th key={name} scope="col" className={cn(head, 'text-end')}>
                {name}
              </th>
            ))}
            {isAside ? (
              <th scope="col" className={cn(head, 'text-start')}>
                Does not count
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {months.map((planned) => {
            const { projectId, month, currency, bill, rows, unpricedRows, replaced, beside } = planned
            return (
              <tr key={`${projectId} ${month} ${currency}`} className="align-top">
                <th scope="row" className="whitespace-nowrap px-3 py-1.5 text-start font-medium">
                  {formatMonth(month)}
                </th>
                <td className="min-w-32 px-3 py-1.5">
                  <TextLink href={paths.projectSpend(projectId)}>{projects[projectId] ?? 'Another'}</TextLink>
                </td>
                <td className={figure}>
                  {money(bill, currency)}
                  {unpricedRows > 0 ? (
                    <span className="block text-warning">{countOf(unpricedRows, 'row')} without amount</span>
                  ) : null}
                </td>
                <td className={figure}>{formatNumber(rows)}</td>
                <td className={figure}>{money(replaced, currency)}</td>
                <td className={figure}>{money(beside, currency)}</td>
                {isAside ? (
                  <td className="min-w-48 px-3 py-1.5">
                    <Aside {...planned} />
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
