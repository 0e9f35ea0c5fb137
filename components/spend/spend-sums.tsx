import { Card } from '#components/ui/card.tsx'
import { SPEND_KINDS, spendKindName } from '#lib/domain/spend/kind.ts'
import {
  type SpendMatrix,
  type SpendSum,
  type SpendTotal,
  spendMatrices,
} from '#lib/domain/spend/spend-sum.ts'
import { countOf, formatAmount, formatMonth } from '#lib/format.ts'

/** Months × kinds of everything that the filters let through, one table for each currency. */
export function SpendSums({ sums }: { sums: SpendSum[] }) {
  const matrices = spendMatrices(sums)
  if (matrices.length === 0) return null
  return (
    <Card
      title="By month and kind"
      description="Sums of all records that fit the filters, on every page of the list."
    >
      <div className="flex flex-col gap-6">
        {matrices.map((matrix) => (
          <SumTable key={matrix.currency} matrix={matrix} />
        ))}
      </div>
    </Card>
  )
}

const NUMBER = 'whitespace-nowrap px-3 py-1.5 text-end'

function SumTable({ matrix: { currency, rows, byKind, total } }: { matrix: SpendMatrix }) {
  return (
    <section
      aria-label={`Sums in ${currency}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">Spend in {currency} by month and kind</caption>
        <thead className="border-b border-hairline text-label text-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              {currency}
            </th>
            {SPEND_KINDS.map((kind) => (
              <th key={kind} scope="col" className={`${NUMBER} font-medium`}>
                {spendKindName[kind]}
              </th>
            ))}
            <th scope="col" className={`${NUMBER} font-medium`}>
              Total
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {rows.map((row) => (
            <tr key={row.month}>
              <th scope="row" className="whitespace-nowrap px-3 py-1.5 text-start font-medium">
                {row.months === 1 ? formatMonth(row.month) : `${formatMonth(row.month)} and before`}
              </th>
              {SPEND_KINDS.map((kind) => (
                <SumCell key={kind} sum={row.byKind[kind]} currency={currency} />
              ))}
              <SumCell sum={row.total} currency={currency} />
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t border-control font-semibold">
          <tr>
            <th scope="row" className="px-3 py-1.5 text-start">
              Total
            </th>
            {SPEND_KINDS.map((kind) => (
              <SumCell key={kind} sum={byKind[kind]} currency={currency} />
            ))}
            <SumCell sum={total} currency={currency} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function SumCell({ sum, currency }: { sum: SpendTotal; currency: string }) {
  return (
    <td className={NUMBER}>
      {sum.records === 0 ? null : formatAmount(sum.amount, currency)}
      {sum.unpriced > 0 ? (
        <span className="block text-label text-warning">{countOf(sum.unpriced, 'record')} unpriced</span>
      ) : null}
    </td>
  )
}
