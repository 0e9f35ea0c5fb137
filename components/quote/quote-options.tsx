import { Badge } from '#components/ui/badge.tsx'
import { approachName } from '#lib/domain/approach.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { OPTION_HEAD } from '#lib/domain/quote/quote-words.ts'
import { formatAmount } from '#lib/format.ts'

type QuoteOptionsProps = { comparison: QuoteComparisonView; currency: Currency }

/** The options side by side. On a phone each is a block, since six columns do not fit a hand. */
export function QuoteOptions({ comparison, currency }: QuoteOptionsProps) {
  return (
    <table className="w-full border-collapse text-table max-sm:block">
      <caption className="mb-2 text-start text-muted max-sm:block">
        Costs in {currency} before tax, added up over {comparison.horizonMonths} months
      </caption>
      <thead className="border-b border-hairline max-sm:sr-only">
        <tr>
          {OPTION_HEAD.map((name, at) => (
            <th
              key={name}
              scope="col"
              className={`px-2 py-1.5 font-medium text-muted first:ps-0 ${at > 0 && at < 4 ? 'text-end' : 'text-start'}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col">
        {comparison.options.map((option) => (
          <tr
            key={option.label}
            className="break-inside-avoid border-b border-hairline align-top max-sm:flex max-sm:flex-col max-sm:py-2"
          >
            <th scope="row" className="min-w-40 px-2 py-1.5 text-start font-medium first:ps-0 max-sm:px-0">
              <span className="wrap-anywhere mb-1 block">
                {option.label}
                {option.label === comparison.chosen ? ' (recommended)' : null}
              </span>
              <Badge tone={option.approach}>{approachName[option.approach]}</Badge>
            </th>
            <Cell label="Set-up" isFigure text={formatAmount(option.oneOff, currency)} />
            <Cell label="A month" isFigure text={formatAmount(option.firstMonth, currency)} />
            <Cell label="Total" isFigure text={formatAmount(option.total, currency)} />
            <Cell label="Time to go live" text={option.setUp} />
            <Cell label="Quality" text={option.quality} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ label, text, isFigure = false }: { label: string; text: string; isFigure?: boolean }) {
  return (
    <td
      className={`px-2 py-1.5 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-0.5 ${isFigure ? 'sm:whitespace-nowrap sm:text-end' : ''}`}
    >
      <span aria-hidden className="text-muted sm:hidden">
        {label}
      </span>
      <span className="max-sm:text-end">{text}</span>
    </td>
  )
}
