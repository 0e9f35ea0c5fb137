import type { InsideSum } from '#lib/domain/quote/inside.ts'
import type { MarginRange } from '#lib/domain/quote/margin-range.ts'
import { KIND_WORDS } from '#lib/domain/quote/quote-words.ts'
import { compare } from '#lib/domain/rate.ts'
import { countOf, formatPercent, formatSum } from '#lib/format.ts'

type MarginTableProps = {
  sums: InsideSum[]
  ranges: MarginRange[]
  currency: string
  floor: string | null
}

/** What each bill costs and leaves, as far as its costs are known. */
export function MarginTable({ sums, ranges, currency, floor }: MarginTableProps) {
  const cell = 'px-2 py-1.5 text-end'
  return (
    <div className="rounded-card border border-hairline">
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">Cost and margin of each bill</caption>
        <thead className="border-b border-control text-label text-muted">
          <tr>
            <th scope="col" className="px-2 py-1.5 text-start">
              Bill
            </th>
            <th scope="col" className={cell}>
              Cost
            </th>
            <th scope="col" className={cell}>
              Contingency
            </th>
            <th scope="col" className={cell}>
              Margin
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ kind, cost, contingency, margin, marginPercent, linesOfUnknownCost }) => (
            <tr key={kind} className="border-b border-hairline last:border-0 align-top">
              <th scope="row" className="px-2 py-1.5 text-start font-normal">
                {KIND_WORDS[kind].title}
                {linesOfUnknownCost > 0 ? (
                  <span className="block text-label text-muted">
                    {countOf(linesOfUnknownCost, 'line')} of unknown cost
                  </span>
                ) : null}
              </th>
              <td className={cell}>{cost === null ? 'unknown' : formatSum(cost, currency)}</td>
              <td className={cell}>{contingency === null ? 'unknown' : formatSum(contingency, currency)}</td>
              <td className={cell}>
                {margin === null ? 'unknown' : formatSum(margin, currency)}
                {marginPercent === null ? null : (
                  <span
                    className={`block text-label ${floor && compare(marginPercent, floor) < 0 ? 'text-warning' : 'text-muted'}`}
                  >
                    {formatPercent(marginPercent)}
                    {floor && compare(marginPercent, floor) < 0
                      ? `, below the floor of ${formatPercent(floor)}`
                      : ''}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ranges.map((range) => (
        <RangeNote key={range.kind} range={range} floor={floor} />
      ))}
    </div>
  )
}

/** What the client's choice can make of a margin. */
function RangeNote({
  range: { kind, lowest, highest },
  floor,
}: {
  range: MarginRange
  floor: string | null
}) {
  const isLow = floor !== null && lowest.marginPercent !== null && compare(lowest.marginPercent, floor) < 0
  const at = ({ marginPercent, choice }: MarginRange['lowest']) =>
    `${marginPercent === null ? 'nothing to earn' : formatPercent(marginPercent)} (${choice})`
  return (
    <p
      className={`wrap-anywhere border-t border-hairline px-2 py-1.5 text-label ${isLow ? 'text-warning' : 'text-muted'}`}
    >
      {KIND_WORDS[kind].title}, by what the client chooses: from {at(lowest)} to {at(highest)}
      {isLow ? `; the lowest is below the floor of ${formatPercent(floor)}` : ''}.
    </p>
  )
}
