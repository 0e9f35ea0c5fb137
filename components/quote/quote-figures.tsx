import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { countOf, formatMinor, formatPercent } from '#lib/format.ts'

/** What it costs and how long it takes, on the first page. */
export function QuoteFigures({ view }: { view: QuoteView }) {
  const { currency, oneOff, monthly, horizon, comparison, lines } = view
  const money = (minor: string) => formatMinor(minor, currency)
  const tax =
    view.taxRatePercent === '0' ? 'without tax' : `${formatPercent(view.taxRatePercent)} tax included`
  const chosen = comparison?.options.find((option) => option.label === comparison.chosen)
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-x-6 gap-y-4 border-y border-hairline py-4">
      {lines.some((line) => line.kind === 'one-off') || !horizon ? (
        <KeyFigure label="Once" value={money(oneOff.totalMinor)} note={tax} />
      ) : null}
      {horizon ? <KeyFigure label="Each month" value={money(monthly.totalMinor)} note={tax} /> : null}
      {horizon ? (
        <KeyFigure
          label={`Over ${countOf(horizon.months, 'month')}`}
          value={money(horizon.totalMinor)}
          note="once plus every month"
        />
      ) : null}
      {chosen ? <KeyFigure label="Time to go live" value={chosen.setUp} /> : null}
    </div>
  )
}
