import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import type { Figures } from '#lib/format.ts'

type QuoteAssumptionsProps = {
  comparison: Pick<QuoteComparisonView, 'assumptions' | 'sources'>
  figures: Figures
}

/** What the figures rest on, numbered, each with its source and date. */
export function QuoteAssumptions({ comparison, figures }: QuoteAssumptionsProps) {
  const { assumptions, sources } = comparison
  return (
    <>
      <ol className="flex list-decimal flex-col gap-2 ps-5">
        {assumptions.map((assumption) => (
          <li key={assumption.label} className="wrap-anywhere max-w-[70ch] break-inside-avoid">
            <span className="font-medium">{assumption.label}: </span>
            {assumption.value}
            {assumption.range ? (
              <span className="block text-table">
                Range: {assumption.range}. {assumption.effect}
              </span>
            ) : null}
            <span className="block text-table text-muted">
              {assumption.source}, {figures.formatDay(assumption.date)}
            </span>
          </li>
        ))}
      </ol>
      {sources.length > 0 ? (
        <p className="wrap-anywhere max-w-[70ch] text-table text-muted">
          Prices from:{' '}
          {sources.map(({ name, date }) => `${name} (read ${figures.formatDay(date)})`).join('; ')}.
        </p>
      ) : null}
    </>
  )
}
