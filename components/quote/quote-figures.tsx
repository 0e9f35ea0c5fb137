import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { figuresNote, hasBill, horizonNote, KIND_WORDS, taxIncluded } from '#lib/domain/quote/quote-words.ts'
import { figuresIn } from '#lib/format.ts'

/** What it costs and how long it takes, on the first page. */
export function QuoteFigures({ view }: { view: QuoteView }) {
  const { currency, oneOff, monthly, horizon, comparison } = view
  const { countOf, formatMinor, formatPercent } = figuresIn(view.sender.locale)
  const money = (minor: string) => formatMinor(minor, currency)
  const tax = taxIncluded(view, formatPercent)
  const chosen = comparison?.options.find((option) => option.label === comparison.chosen)
  const why = figuresNote(view, formatPercent)
  return (
    <div className="flex flex-col gap-3 break-inside-avoid border-y border-hairline py-4">
      <div className="flex flex-wrap gap-x-6 gap-y-4 *:grow *:basis-40 print:*:basis-32">
        {hasBill(view, 'one-off') || !horizon ? (
          <KeyFigure label={KIND_WORDS['one-off'].title} value={money(oneOff.totalMinor)} note={tax} />
        ) : null}
        {horizon ? (
          <KeyFigure label={KIND_WORDS.monthly.title} value={money(monthly.totalMinor)} note={tax} />
        ) : null}
        {horizon ? (
          <KeyFigure
            label={`Over ${countOf(horizon.months, 'month')}`}
            value={money(horizon.totalMinor)}
            note={`${horizonNote(view)}, ${tax}`}
          />
        ) : null}
        {chosen ? <KeyFigure label="Time to go live" value={chosen.setUp} /> : null}
      </div>
      {why ? <p className="max-w-[70ch] text-table text-muted">{why}</p> : null}
    </div>
  )
}
