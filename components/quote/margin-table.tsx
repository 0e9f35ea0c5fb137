import { Fragment } from 'react'
import { PlainTable } from '#components/table/plain-table.tsx'
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
  const sum = (amount: string | null) => (amount === null ? 'unknown' : formatSum(amount, currency))
  return (
    <div className="rounded-card border border-hairline p-2">
      <PlainTable
        caption="Cost and margin of each bill"
        isCaptionHidden
        heads={['Bill', 'Cost', 'Contingency', 'Margin']}
        cells="figures"
        rows={sums.map(({ kind, cost, contingency, margin, marginPercent, linesOfUnknownCost }) => ({
          key: kind,
          name: (
            <>
              {KIND_WORDS[kind].title}
              {linesOfUnknownCost > 0 ? (
                <span className="block text-label text-muted">
                  {countOf(linesOfUnknownCost, 'line')} of unknown cost
                </span>
              ) : null}
            </>
          ),
          cells: [
            sum(cost),
            sum(contingency),
            <Fragment key={kind}>
              {sum(margin)}
              <ShareNote share={marginPercent} floor={floor} />
            </Fragment>,
          ],
        }))}
      />
      {ranges.map((range) => (
        <RangeNote key={range.kind} range={range} floor={floor} />
      ))}
    </div>
  )
}

function ShareNote({ share, floor }: { share: string | null; floor: string | null }) {
  if (share === null) return null
  const isLow = floor !== null && compare(share, floor) < 0
  return (
    <span className={`block text-label ${isLow ? 'text-warning' : 'text-muted'}`}>
      {formatPercent(share)}
      {isLow ? `, below the floor of ${formatPercent(floor)}` : ''}
    </span>
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
