import type { Weighing } from '../advice/weigh.ts'
import type { Approach } from '../approach.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import type { Ranges } from '../range/ranges.ts'
import type { Amount } from '../rate.ts'

/** Raised whenever the same case and catalogue could give another figure. */
export const ENGINE = '1.0.0'

export type Component = 'inference' | 'hosting' | 'training' | 'people' | 'other' | 'retraining'

/** `zero` is a price that somebody declared to be nothing; `unknown` has no amount and is never counted as nothing. */
export type LineState = 'known' | 'zero' | 'unknown'

/** Where a rate comes from; `stated` when the case itself gives it. */
export type RateSource = {
  id: string
  date: Day | null
  confidence: 'high' | 'medium' | 'low' | 'unverified' | 'stated'
}

/** One quantity × rate = amount. A monthly amount is that of a whole month at the starting volume, undiscounted. */
export type CostLine = {
  label: string
  kind: 'one-off' | 'monthly' | 'at-month'
  component: Component
  amount: Amount | null
  formula: string
  source: RateSource
  state: LineState
  /** Why a price that is stated as nothing is nothing. */
  note?: string
  /** Of an `at-month` line: the month in which it falls, 1 is the first. */
  month?: number
}

export type QualityResult = {
  passed: number
  failed: number
  errored: number
  source: string
  items?: string
  /** passed / (passed + failed); null when nothing was decided. */
  passRate: Amount | null
  /** Wilson interval of 95 %, six decimals. */
  low: Amount | null
  high: Amount | null
}

/** All sums are null as soon as one line in them is unknown. */
export type OptionResult = {
  id: string
  label: string
  approach: Approach
  goLiveAfterMonths: Amount
  /** Null when the case gives one figure. */
  goLiveRange: { low: Amount; high: Amount } | null
  complete: boolean
  /** Lines without an amount; `knownTotal` is the total of the others. */
  unknownLines: number
  knownTotal: Amount
  lines: CostLine[]
  oneOff: Amount | null
  /** Running costs of month 1, prorated by the go-live. */
  firstMonth: Amount | null
  /** Running costs of one whole month at the starting volume. */
  wholeMonth: Amount | null
  /** Running costs of months 1 to the horizon, discounted. */
  monthly: (Amount | null)[]
  /** What falls in one month alone (retraining, `month:n`), discounted. */
  events: (Amount | null)[]
  /** One-offs plus all up to month m, for m = 0 to the horizon. */
  cumulative: (Amount | null)[]
  total: Amount | null
  /** Metered cost of one request. */
  perRequest: Amount | null
  /** Everything over the horizon by the requests served. */
  allInPerRequest: Amount | null
  /** Hosting per 1,000,000 tokens at the client's own load; null without hosting or tokens. */
  hostingPerMillionTokens: Amount | null
  perCorrectAnswer: Amount | null
  /** What wrong answers cost: one of them, and all of the horizon if every answer were wrong. Null where it is nothing. */
  wrongAnswers?: { each: Amount; ifAll: Amount } | null
  quality: QualityResult | null
  /** Why it cannot be built as planned, whatever it costs. */
  barredBy?: { rule: 'training-closed' | 'model-ended' | 'never-live' | 'nothing-costed'; why: string }[]
  /** Totals with all ranges at their cheap and at their dear end together; null when the case has none. */
  range: { low: Amount | null; high: Amount | null } | null
}

export type BreakEven = {
  of: string
  over: string
  /** First month in which `of` has cost no more than `over` so far. */
  month: number | null
  /** When `of` starts cheaper: the first month in which it has cost more. */
  cheaperUntil: number | null
  /** Fewest requests a month from which a month of `of` costs no more. */
  requestsPerMonth: Amount | null
  /** Requests that pay back the higher one-off; only where monthly fixed costs are equal. */
  requestsToPayBack: Amount | null
  /** Why month or requests per month is null. */
  reason: string | null
  reasons: { month: string | null; requestsPerMonth: string | null; requestsToPayBack: string | null }
}

export type Advice = {
  /** Id of the option, null when none can be recommended. */
  recommended: string | null
  sentence: string
  reasons: { rule: string; text: string }[]
  counterArgument: string | null
  /** The first of `switchPoints` in words; null when nothing that was tried changes the choice. */
  switchPoint: string | null
  switchPoints: SwitchPoint[]
  /** What the answers of an intake said; absent where nobody was asked. */
  weighing?: Weighing
}

/** One figure, moved alone, at which the rules would choose another option. */
export type SwitchPoint = {
  by: 'volume' | 'price' | 'accuracy'
  /** Whose price or accuracy moves; null for the volume, which all share. */
  option: string | null
  direction: 'above' | 'below'
  /** As it is: requests in the first month, 1 for a price, a pass rate. */
  from: Amount
  /** Where the choice changes: a whole number of requests, a factor of the price, a pass rate; six decimals. */
  at: Amount
  to: string
  sentence: string
}

export type ComparisonResult = {
  ok: true
  engine: string
  /** `own`: the last of the workspace's own prices that was looked at, where there were any. */
  catalogue: { id: string; sha256: string; own?: number }
  name: string
  currency: Currency
  pricesAt: Day
  asKnownAt: Day
  startMonth: Month
  horizonMonths: number
  hoursPerMonth: Amount
  discountRatePerYear: Amount
  workload: { requestsPerMonth: Amount; growthPerMonth: Amount }
  options: OptionResult[]
  breakEven: BreakEven[]
  /** Null when no figure of the case is a range. */
  ranges: Ranges | null
  advice: Advice
  warnings: string[]
  /** Names of the sources that the lines cite. */
  sources: { id: string; name: string; url: string | null }[]
}

/** A case that cannot be computed: `path` names the place in the file, like `options[0].hosting[1].units`. */
export type CaseError = { path: string; message: string }
