import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PlannedMonth } from '#lib/domain/spend/planned-month.ts'
import { countOf, formatAmount, formatMonth, formatNumber } from '#lib/format.ts'

export type Preview = {
  id: string
  bill: {
    label: string
    formatVersion: string | null
    sourceKind: string
    rows: { read: number; accepted: number; skipped: number; rejected: number }
    rejected: { line: number; reason: string; part?: string }[]
    warnings: string[]
  }
  plan: {
    isKnown: boolean
    months: PlannedMonth[]
    records: number
    lines: { new: number; changed: number; same: number; gone: number }
    warnings: string[]
    fingerprint: string
  }
}

const sourceWord: Record<string, string> = {
  invoice: 'a bill',
  'provider-cost': 'costs as the provider counts them',
  gateway: 'an estimate of a gateway',
  trace: 'an estimate of a tracing tool',
}

const money = (amount: string | null, currency: string) =>
  amount === null ? 'none' : formatAmount(amount, currency)

function Months({ months }: { months: PlannedMonth[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard
    <section aria-label="Sums by month" tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-table">
        <thead>
          <tr className="border-b border-control text-label text-muted">
            {['Month', 'In the bill', 'Replaces', 'Counts beside it'].map((head) => (
              <th key={head} scope="col" className="py-2 pe-4 text-start">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ projectId, month, currency, bill, unpricedRows, replaced, beside }) => (
            <tr key={`${projectId} ${month} ${currency}`} className="border-b border-hairline align-top">
              <th scope="row" className="whitespace-nowrap py-2 pe-4 text-start font-medium">
                {formatMonth(month)}
              </th>
              <td className="whitespace-nowrap py-2 pe-4">
                {money(bill, currency)}
                {unpricedRows > 0 ? (
                  <span className="block text-warning">
                    and {countOf(unpricedRows, 'row')} without amount
                  </span>
                ) : null}
              </td>
              <td className="whitespace-nowrap py-2 pe-4">{money(replaced, currency)}</td>
              <td className="whitespace-nowrap py-2 pe-4">{money(beside, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What was read, row by row counted, and what taking it over would write, month by month. */
export function BillCheck({ preview: { bill, plan } }: { preview: Preview }) {
  const { read, accepted, skipped, rejected } = bill.rows
  const { changed, same, gone } = plan.lines
  const replaced = changed + same + gone
  const warnings = [...bill.warnings, ...plan.warnings]
  return (
    <div className="flex flex-col gap-4">
      <p>
        {bill.label}
        {bill.formatVersion ? `, ${bill.formatVersion}` : ''}:{' '}
        {sourceWord[bill.sourceKind] ?? bill.sourceKind}. {countOf(read, 'row')} read,{' '}
        {formatNumber(accepted)} taken over, {formatNumber(skipped)} passed over, {formatNumber(rejected)}{' '}
        rejected.
      </p>
      {plan.isKnown ? (
        <Notice title="Nothing new">This bill was imported before, with the same content.</Notice>
      ) : null}
      {plan.months.some(({ aside }) => aside !== null) ? (
        <Notice tone="warning" title="Not all of it will count">
          A source that is believed more speaks of the same money in these months. What does not count is kept
          and shown beside it.
        </Notice>
      ) : null}
      {plan.months.some(({ outdone }) => outdone !== null) ? (
        <Notice title="Believed more than what stands">
          What speaks of the same money and is believed less is kept beside it and does not count any more.
        </Notice>
      ) : null}
      <Months months={plan.months} />
      {replaced > 0 ? (
        <p className="text-muted">
          {countOf(replaced, 'row')} of earlier bills give way: {formatNumber(same)} the same,{' '}
          {formatNumber(changed)} changed, {formatNumber(gone)} without a successor. They come back when this
          import is undone.
        </p>
      ) : null}
      {warnings.length > 0 ? (
        <Notice tone="warning" title="Check before you import">
          <ul className="list-disc ps-4">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {bill.rejected.length > 0 ? (
        <Disclosure title={`${countOf(rejected, 'row')} rejected`}>
          <ul className="list-disc ps-5">
            {bill.rejected.map(({ line, reason, part }) => (
              <li key={`${part} ${line}`} className="wrap-anywhere">
                {part ? `${part}, line` : 'Line'} {line}: {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  )
}
