import type { Currency } from '#lib/domain/money.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { compare, exact, text } from '#lib/domain/rate.ts'
import { figuresIn } from '#lib/format.ts'
import type { ChartSpec } from './spec.ts'

type Compared = Pick<QuoteComparisonView, 'options' | 'chosen' | 'horizonMonths'>
type Option = Compared['options'][number]

/** What is paid month by month until the horizon's end; null where the total or what is paid once is unknown. */
const monthlyPart = ({ oneOff, total }: Option): string | null =>
  oneOff === null || total === null || compare(total, oneOff) < 0
    ? null
    : text(exact(total).minus(exact(oneOff)))

/** Each option's cost over the horizon, once and month by month. Null when no option has both. */
export function costSplitSpec(compared: Compared, currency: Currency, locale?: string): ChartSpec | null {
  const { options, chosen, horizonMonths } = compared
  const { countOf, formatPercent } = figuresIn(locale)
  if (options.every((option) => monthlyPart(option) === null)) return null
  const months = countOf(horizonMonths, 'month')
  const quoted = options.find(({ label }) => label === chosen)
  const isTold = quoted && monthlyPart(quoted) !== null && compare(quoted.total ?? '0', '0') > 0
  const share = isTold && exact(quoted.oneOff ?? '0').dividedBy(exact(quoted.total ?? '1'))
  return {
    kind: 'split',
    title: share
      ? `${quoted.label}: ${formatPercent(text(share.times(100)), 0)} of what it costs over ${months} is paid once, the rest month by month.`
      : `What each option costs over ${months}, once and month by month.`,
    description: `For each option what is paid once and what is paid month by month over ${months}, in ${currency}.`,
    labels: options.map(({ label }) => label),
    xTitle: '',
    yTitle: `Cost over ${months} (${currency})`,
    currency,
    locale,
    series: [
      { label: 'Once', tone: 'ink', values: options.map(({ oneOff }) => oneOff) },
      { label: 'Month by month', tone: 'muted', values: options.map(monthlyPart) },
    ],
    marks: [],
  }
}
