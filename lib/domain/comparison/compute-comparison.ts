import { advise } from '../advice/advise.ts'
import { unequalMeasures } from '../advice/evidence.ts'
import type { Intake } from '../advice/intake.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { findSubject } from '../catalogue/find-card.ts'
import { nearestIds } from '../catalogue/nearest.ts'
import { addMonths, monthOf } from '../month.ts'
import { type Drawing, seeded } from '../range/random.ts'
import { rangesOf } from '../range/ranges.ts'
import type { Amount } from '../rate.ts'
import { breakEvens } from './break-even.ts'
import type { Case } from './case.ts'
import { barredBy, caseWarnings, lifecycleWarnings, oldPrices, startsBeforePrices } from './lifecycle.ts'
import { hasRange, pointCase } from './point-case.ts'
import { priceOption } from './price-option.ts'
import type { Pricing } from './pricing.ts'
import { type CaseError, type ComparisonResult, ENGINE, type OptionResult } from './result.ts'

/**
 * Ids that the catalogue does not know and that are near to some it knows: misspelt, and an error. An id near to
 * nothing is a model of the client's own: its price is unknown, which the result says.
 */
export function misspeltIds(file: Case, catalogue: Catalogue): CaseError[] {
  const check = (id: string | null, path: string): CaseError[] => {
    if (id === null || findSubject(catalogue, id)) return []
    const near = nearestIds(catalogue, id)
    return near.length
      ? [{ path, message: `The catalogue does not know ${id}. Nearest: ${near.join(', ')}.` }]
      : []
  }
  return file.options.flatMap((option, at) => [
    ...option.inference.flatMap((call, index) =>
      check(call.model, `options[${at}].inference[${index}].model`),
    ),
    ...option.hosting.flatMap((item, index) =>
      check(item.hosting, `options[${at}].hosting[${index}].hosting`),
    ),
  ])
}

/** Dates that the case leaves open follow the catalogue: the engine has no clock. */
export function pricingOf(file: Case<Amount>, catalogue: Catalogue): Pricing {
  const pricesAt = file.pricesAt ?? catalogue.asOf
  return {
    catalogue,
    currency: file.currency,
    pricesAt,
    asKnownAt: file.asKnownAt ?? pricesAt,
    startMonth: file.startMonth ?? addMonths(monthOf(pricesAt), 1),
    horizonMonths: file.horizonMonths,
    hoursPerMonth: file.hoursPerMonth,
    requestsPerMonth: file.workload.requestsPerMonth,
  }
}

/** Totals of the options with all ranges at one end. */
function totalsAt(file: Case, end: 'low' | 'high', catalogue: Catalogue): (Amount | null)[] {
  const point = pointCase(file, end)
  const pricing = pricingOf(point, catalogue)
  return point.options.map((option) => priceOption(option, point, pricing).result.total)
}

function withRanges(file: Case, results: OptionResult[], catalogue: Catalogue): OptionResult[] {
  if (!hasRange(file)) return results
  const low = totalsAt(file, 'low', catalogue)
  const high = totalsAt(file, 'high', catalogue)
  return results.map((result, index) => {
    const range = { low: low[index] ?? null, high: high[index] ?? null }
    const wait = file.options[index]?.goLiveAfterMonths
    return {
      ...result,
      goLiveRange: typeof wait === 'object' ? { low: wait.low, high: wait.high } : null,
      range: range.low === range.high ? null : range,
    }
  })
}

/** The advice on figures that stay as they are: for new answers, by the catalogue that the result rests on. */
export function adviseAnew(
  result: ComparisonResult,
  file: Case,
  catalogue: Catalogue,
  intake: Intake,
): ComparisonResult {
  const point = pointCase(file, 'likely')
  const pricing = pricingOf(point, catalogue)
  const options = result.options.map((option) => {
    const given = point.options.find(({ id }) => id === option.id)
    return given ? { ...option, barredBy: barredBy(given, pricing) } : option
  })
  return { ...result, options, advice: advise({ ...result, options }, intake) }
}

/**
 * The comparison of a case by the prices of a catalogue: exact, with ranges at their likely value and what
 * they do drawn beside it. The same case, catalogue, drawing and engine always give the same result.
 * @throws RangeError when the catalogue contradicts itself.
 */
export function computeComparison(
  file: Case,
  catalogue: Catalogue,
  sha256: string,
  drawing: Drawing = seeded(1, 10_000),
  intake: Intake | null = null,
): ComparisonResult {
  const point = pointCase(file, 'likely')
  const pricing = pricingOf(point, catalogue)
  const priced = point.options.map((option) => priceOption(option, point, pricing))
  const options = withRanges(
    file,
    priced.map((option) => option.result),
    catalogue,
  )
  const pairs = breakEvens(priced)
  const warnings = point.options.flatMap((option, index) =>
    [
      ...(priced[index]?.warnings ?? []),
      ...caseWarnings(option, pricing),
      ...lifecycleWarnings(option, pricing),
    ].map((warning) => `${option.label}: ${warning}`),
  )
  const cited = [...new Set(options.flatMap((option) => option.lines.map((line) => line.source.id)))]
  return {
    ok: true,
    engine: ENGINE,
    catalogue: { id: catalogue.id, sha256, ...(catalogue.own && { own: catalogue.own }) },
    name: file.name,
    currency: file.currency,
    pricesAt: pricing.pricesAt,
    asKnownAt: pricing.asKnownAt,
    startMonth: pricing.startMonth,
    horizonMonths: pricing.horizonMonths,
    hoursPerMonth: pricing.hoursPerMonth,
    discountRatePerYear: point.discountRatePerYear,
    workload: point.workload,
    options,
    breakEven: pairs,
    ranges: rangesOf(file, pricing, drawing),
    advice: advise({ ...point, options, breakEven: pairs }, intake),
    warnings: [
      ...new Set([
        ...startsBeforePrices(pricing),
        ...oldPrices(point.options, pricing),
        ...unequalMeasures(options),
        ...warnings,
      ]),
    ],
    sources: cited.flatMap((id) => {
      const source = catalogue.sources[id]
      return source ? [{ id, name: source.name, url: source.url ?? null }] : []
    }),
  }
}
