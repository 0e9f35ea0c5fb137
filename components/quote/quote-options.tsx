import type { Currency } from '#lib/domain/money.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { OPTION_HEAD } from '#lib/domain/quote/quote-words.ts'
import type { Figures } from '#lib/format.ts'
import { OptionTable } from './option-table.tsx'

type QuoteOptionsProps = { comparison: QuoteComparisonView; currency: Currency; figures: Figures }

/** What each option costs, how long it takes and how good it is. */
export function QuoteOptions({ comparison, currency, figures }: QuoteOptionsProps) {
  const { options, chosen, horizonMonths } = comparison
  const { formatAmount } = figures
  const rows = options.map(({ label, approach, oneOff, firstMonth, total, setUp, quality }) => ({
    option: label,
    approach,
    mark: label === chosen ? ' (recommended)' : '',
    cells: [
      formatAmount(oneOff, currency),
      formatAmount(firstMonth, currency),
      formatAmount(total, currency),
      setUp,
      quality,
    ],
  }))
  const caption = `Costs in ${currency} before tax, added up over ${horizonMonths} months`
  return <OptionTable caption={caption} head={OPTION_HEAD} rows={rows} />
}
