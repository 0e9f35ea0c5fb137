import { adviseFor } from '../advice/advise.ts'
import { leftOutOf } from '../advice/exclude.ts'
import { modelName } from '../catalogue/model-name.ts'
import { dayInWords } from '../date-words.ts'
import type { Day } from '../day.ts'
import type { QuoteComparisonView } from '../quote/quote-view.ts'
import { type Amount, exact } from '../rate.ts'
import { breakEvenInWords, setUpInWords } from './conclusion.ts'
import { qualityInWords } from './quality.ts'
import type { ComparisonResult, Component, QualityResult } from './result.ts'
import { figure, percent, sumOfMoney } from './words.ts'

/**
 * What the total of the chosen option becomes where an input of the client's own turns out otherwise. Rates and hours
 * of the house move totals too; their ends are nobody else's business.
 */
function riskOf(
  result: ComparisonResult,
  chosenId: string | null,
  path: string,
  words: (amount: Amount) => string,
): { range?: string; effect?: string } {
  const bar = result.ranges?.tornado.find(
    ({ option, paths }) => option === chosenId && paths.length === 1 && paths[0] === path,
  )
  if (!bar) return {}
  const { low, high, totalLow, totalHigh } = bar
  const total = (amount: Amount) => sumOfMoney(amount, result.currency)
  return {
    range: `${words(low)} to ${words(high)}`,
    effect: `At ${words(low)} the total is ${total(totalLow)}, at ${words(high)} it is ${total(totalHigh)}.`,
  }
}

/** Where a measurement that was taken over names its model first, that model by its name. */
export const measuredIn = (source: string): string => source.replace(/^\S+(?= on )/, modelName)

/** What was measured, by whom; a source that was taken over ends with the day on which it was read. */
function measureOf(quality: QualityResult, otherwise: Day) {
  const [, source, read] = quality.source.match(/^(.*), read (\d{4}-\d{2}-\d{2})$/) ?? []
  return {
    value: qualityInWords(quality),
    source: measuredIn(source ?? quality.source) || 'Stated in the comparison',
    date: read ?? otherwise,
  }
}

/** What was assumed, each with where it comes from; figures that do not matter are left out. */
function assumptionsOf(
  result: ComparisonResult,
  chosenId: string | null,
): QuoteComparisonView['assumptions'] {
  const { workload, hoursPerMonth, discountRatePerYear, pricesAt } = result
  const stated = (label: string, value: string) => ({
    label,
    value,
    source: 'Stated in the comparison',
    date: pricesAt,
  })
  const hasHosting = result.options.some((option) =>
    option.lines.some((line) => line.component === 'hosting'),
  )
  return [
    ...(workload.requestsPerMonth === '0'
      ? []
      : [
          {
            ...stated('Requests a month at the start', figure(workload.requestsPerMonth)),
            ...riskOf(result, chosenId, 'workload.requestsPerMonth', figure),
          },
        ]),
    ...(workload.growthPerMonth === '0'
      ? []
      : [
          {
            ...stated('Growth of the requests a month', percent(workload.growthPerMonth)),
            ...riskOf(result, chosenId, 'workload.growthPerMonth', percent),
          },
        ]),
    stated('Months compared', String(result.horizonMonths)),
    ...(hasHosting ? [stated('Hours in a month', figure(hoursPerMonth))] : []),
    ...(discountRatePerYear === '0' ? [] : [stated('Discount rate a year', percent(discountRatePerYear))]),
    ...result.options.flatMap(({ label, quality }) =>
      quality?.passRate ? [{ label: `Quality of ${label}`, ...measureOf(quality, pricesAt) }] : [],
    ),
    {
      label: 'Prices valid on',
      value: dayInWords(pricesAt),
      source: 'Price catalogue',
      date: result.asKnownAt,
    },
  ]
}

/** The sources that the lines cite, each with the day on which it was read. */
function sourcesOf(result: ComparisonResult): QuoteComparisonView['sources'] {
  const read = new Map(
    result.options.flatMap((option) =>
      option.lines.map((line) => [line.source.id, line.source.date] as const),
    ),
  )
  return result.sources.map(({ id, name }) => ({ id, name, date: read.get(id) ?? result.asKnownAt }))
}

/** What a client may see of a comparison: totals and reasons, no line, no rate, no margin. */
export function clientComparison(result: ComparisonResult, chosenId: string | null): QuoteComparisonView {
  const chosen = chosenId ?? result.advice.recommended
  const advice =
    chosen === null || chosen === result.advice.recommended ? result.advice : adviseFor(chosen, result)
  return {
    name: result.name,
    recommendation: advice.sentence,
    reasons: advice.reasons.map((reason) => reason.text),
    counterArgument: advice.counterArgument,
    switchPoint: advice.switchPoint,
    leftOut: leftOutOf(result).map(({ label, why }) => `${label}: ${why}`),
    horizonMonths: result.horizonMonths,
    chosen: result.options.find((option) => option.id === chosen)?.label ?? '',
    options: result.options.map((option) => ({
      label: option.label,
      approach: option.approach,
      oneOff: option.oneOff,
      firstMonth: option.wholeMonth,
      total: option.total,
      setUp: setUpInWords(option),
      quality: qualityInWords(option.quality),
    })),
    breakEven: breakEvenInWords(result, chosen),
    cumulative: result.options.map((option) => option.cumulative),
    assumptions: assumptionsOf(result, chosen),
    sources: sourcesOf(result),
  }
}

export type QuotableLine = {
  kind: 'one-off' | 'monthly'
  label: string
  amount: Amount | null
  /** Paid on to somebody else, so that the amount is what it costs the house; work is at the rate that is charged. */
  isBought: boolean
}

const BOUGHT: readonly Component[] = ['inference', 'hosting', 'training']

/** The lines of an option for a quote. A null amount is a price that somebody must still find; zeros are left out. */
export const quoteLinesOf = (result: ComparisonResult, optionId: string): QuotableLine[] =>
  (result.options.find((option) => option.id === optionId)?.lines ?? [])
    .filter((line) => line.amount === null || !exact(line.amount).isZero())
    .map(({ kind, label, amount, month, component }) => {
      const isBought = BOUGHT.includes(component)
      return kind === 'at-month'
        ? {
            ...{ kind: 'one-off', amount, isBought },
            label: component === 'other' ? `${label}, in month ${month}` : label,
          }
        : {
            kind,
            label: component === 'inference' ? `Model usage (${modelName(label)})` : label,
            amount,
            isBought,
          }
    })
