import { PlainTable } from '#components/table/plain-table.tsx'
import type { TotalDifference } from '#lib/domain/comparison/difference.ts'
import type { PriceChange } from '#lib/domain/comparison/price-change.ts'
import { compare } from '#lib/domain/rate.ts'
import { formatAmount, formatDay, formatNumber, formatPrice } from '#lib/format.ts'

const price = (amount: string | null) => (amount === null ? 'none on record' : formatPrice(amount))

/** Price then, price now: one row for each price that a comparison uses and that is another. */
export function PriceDifferences({ prices, currency }: { prices: PriceChange[]; currency: string }) {
  return (
    <PlainTable
      cells="words"
      caption={`Prices in ${currency}`}
      heads={['Price', 'Then', 'Now', 'Ratio', 'Read']}
      rows={prices.map(({ id, what, was, now, ratio, source }) => ({
        key: `${id} ${what}`,
        name: (
          <>
            {id}
            <span className="block text-label font-normal text-muted">{what}</span>
          </>
        ),
        cells: [
          price(was),
          price(now),
          ratio === null ? 'unknown' : `× ${formatNumber(ratio, 3)}`,
          source ? `${source.date ? formatDay(source.date) : 'undated'}, ${source.id}` : 'no source',
        ],
      }))}
    />
  )
}

type TotalDifferencesProps = { totals: TotalDifference[]; currency: string }

const difference = ({ was, now }: TotalDifference): string => {
  if (was === null || now === null) return 'unknown'
  const sign = compare(now, was)
  return sign === 0 ? 'the same' : sign > 0 ? 'dearer' : 'cheaper'
}

/** Total then, total now, of every option. */
export function TotalDifferences({ totals, currency }: TotalDifferencesProps) {
  const money = (amount: string | null) => (amount === null ? 'unknown' : formatAmount(amount, currency))
  return (
    <PlainTable
      cells="figures"
      caption="Totals over the horizon"
      heads={['Option', 'Then', 'Now', 'Which is']}
      rows={totals.map((total) => ({
        key: total.id,
        name: total.label,
        cells: [money(total.was), money(total.now), difference(total)],
      }))}
    />
  )
}
