import { chartTable } from '#lib/chart/description.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { approachName } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import { type Currency, minorDigits } from '#lib/domain/money.ts'
import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { OPTION_HEAD } from '#lib/domain/quote/quote-words.ts'
import type { Figures } from '#lib/format.ts'

export type Fact = { label: string; value: string }
export type Figure = Fact & { note: string }

/** What every document needs: metadata, footer, cover. Templates get these strings and compute nothing. */
export type Meta = {
  title: string
  author: string
  day: { year: number; month: number; day: number }
  footer: string
}

export type Cover = {
  kind: string
  sender: string
  client: string
  contact: string | null
  title: string
  box: { heading: string; text: string | null; figures: Figure[]; note?: string | null }
  facts: Fact[]
}

export const partsOfDay = (day: Day): Meta['day'] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date }
}

const LONGEST_IN_FOOTER = 40

/** A footer has two lines: of a long name it shows the beginning, the whole stands on the cover. */
export function nameInFooter(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST_IN_FOOTER) return name
  return `${letters
    .slice(0, LONGEST_IN_FOOTER - 1)
    .join('')
    .trimEnd()}…`
}

/** Paragraphs of a text: an empty line parts them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

export const chartSection = (spec: ChartSpec) => ({ title: spec.title, alt: altOf(spec) })

/** A reader who cannot see the curve gets its first and last point of every series. */
function altOf(spec: ChartSpec): string {
  const { head, rows } = chartTable(spec)
  const point = (row = rows[0]) =>
    row ? `${row.label}: ${row.cells.map((cell, at) => `${head[at + 1]} ${cell}`).join(', ')}` : ''
  return `${spec.description} ${point()}. ${point(rows.at(-1))}.`
}

export function comparisonSection(
  comparison: QuoteComparisonView,
  currency: Currency,
  chart: ChartSpec,
  { countOf, formatFixed }: Figures,
) {
  const money = (amount: string | null) => formatFixed(amount, minorDigits(currency))
  return {
    lead: `${countOf(comparison.options.length, 'option')} compared over ${countOf(comparison.horizonMonths, 'month')}. Costs in ${currency} before tax.`,
    chart: chartSection(chart),
    head: [...OPTION_HEAD],
    rows: comparison.options.map((option) => ({
      approach: option.approach,
      label: option.label,
      isChosen: option.label === comparison.chosen,
      notes: notesOf(option, option.label === comparison.chosen),
      amounts: [money(option.oneOff), money(option.firstMonth), money(option.total)],
      setUp: option.setUp,
      quality: option.quality,
    })),
    breakEven: comparison.breakEven,
  }
}

/** The approach, unless the option is called like it, and whether it is the one we recommend. */
const notesOf = (option: QuoteComparisonView['options'][number], isChosen: boolean): string =>
  [
    approachName[option.approach] === option.label ? '' : approachName[option.approach],
    isChosen ? 'recommended' : '',
  ]
    .filter((note) => note !== '')
    .join(', ')

export const assumptionSection = (
  { assumptions, sources }: Pick<QuoteComparisonView, 'assumptions' | 'sources'>,
  { formatDay }: Figures,
) => ({
  rows: assumptions.map(({ label, value, source, date, range, effect }) => ({
    label,
    value,
    range: range === undefined ? null : `Range: ${range}`,
    effect: effect ?? null,
    source,
    date: formatDay(date),
  })),
  sources: sources.map(({ name, date }) => ({ name, date: formatDay(date) })),
})

export const summarySection = (
  introduction: string,
  comparison: QuoteComparisonView | null,
  recommendation: string | null = null,
) => ({
  paragraphs: paragraphsOf(introduction),
  recommendation,
  reasons: comparison?.reasons ?? [],
  counterArgument: comparison?.counterArgument ?? null,
  switchPoint: comparison?.switchPoint ?? null,
  leftOut: comparison?.leftOut ?? [],
})
