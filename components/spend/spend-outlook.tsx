import { Badge } from '#components/ui/badge.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { Currency } from '#lib/domain/money.ts'
import { times } from '#lib/domain/rate.ts'
import type { Outlook } from '#lib/domain/spend/outlook.ts'
import { formatAmount, formatMonth, formatPercent, formatWhole } from '#lib/format.ts'

const tone = { 80: 'warning', 95: 'warning', 100: 'danger' } as const

/** The whole budget, what of it is used, and where the spend is heading. */
export function SpendOutlook({ outlook, currency }: { outlook: Outlook; currency: Currency }) {
  const { budget, share, level, expected, reason, overrunIn } = outlook
  if (budget === null) return null
  return (
    <div className="mb-4 flex flex-col gap-3 border-t border-hairline pt-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <KeyFigure label="Budget, all months of the forecast" value={formatAmount(budget, currency)} />
        <KeyFigure
          label="Used by the months that are over"
          value={share === null ? 'none logged' : formatPercent(times(share, '100'), 1)}
        />
        <KeyFigure
          label="Expected at the end"
          value={expected ? formatWhole(expected.likely, currency) : 'unknown'}
          note={
            expected
              ? `${formatWhole(expected.low, currency)} to ${formatWhole(expected.high, currency)}`
              : null
          }
        />
      </div>
      <p className="flex max-w-[70ch] flex-wrap items-center gap-2 text-muted">
        {level ? <Badge tone={tone[level]}>{level}% of the budget reached</Badge> : null}
        <span>
          {reason
            ? `Nothing can be expected yet: ${reason}.`
            : `Months ahead at what those so far came to against their forecast; the range is that of the lowest and the highest month. ${overrunIn ? `So the budget is used up in ${formatMonth(overrunIn)}.` : 'So the budget lasts.'}`}
        </span>
      </p>
    </div>
  )
}
