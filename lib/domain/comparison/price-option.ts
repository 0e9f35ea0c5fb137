import { type Amount, sum, times } from '../rate.ts'
import type { Case, Option } from './case.ts'
import { priceDocuments } from './documents.ts'
import { priceHosting } from './hosting.ts'
import { priceCall } from './inference.ts'
import { barredBy } from './lifecycle.ts'
import { priceOther, pricePeople } from './own-cost.ts'
import type { Pricing } from './pricing.ts'
import { perCorrectAnswer, qualityOf } from './quality.ts'
import type { OptionResult } from './result.ts'
import { priceRetraining } from './retraining.ts'
import { hostingPerMillion } from './token-load.ts'
import { type Flow, type Setting, sumKnown, totalsOf } from './totals.ts'
import { priceTraining } from './training.ts'

/** An option with all its lines and months, and what the break-even needs of it. */
export type PricedOption = { result: OptionResult; flow: Flow; warnings: string[] }

const settingOf = (file: Case<Amount>): Setting => ({
  horizonMonths: file.horizonMonths,
  requestsPerMonth: file.workload.requestsPerMonth,
  growthPerMonth: file.workload.growthPerMonth,
  discountRatePerYear: file.discountRatePerYear,
})

/** The same flow without the lines that have no amount: the least that the option costs. */
const knownPart = (flow: Flow, lines: OptionResult['lines'], perRequests: (Amount | null)[]): Flow => {
  const known = lines.filter((line) => line.amount !== null)
  const of = (kind: string, isMetered: boolean) =>
    sumKnown(
      known
        .filter((line) => line.kind === kind && (line.component === 'inference') === isMetered)
        .map((line) => line.amount),
    )
  return {
    ...flow,
    oneOff: of('one-off', false),
    fixed: of('monthly', false),
    perRequest: sum(perRequests.filter((amount) => amount !== null)),
    events: known.filter((line) => line.kind === 'at-month'),
  }
}

/** Lines without a price that no other warning names, and zeros that are stated without a reason. */
const lineWarnings = (lines: OptionResult['lines']): string[] =>
  lines.flatMap(({ label, component, state, note, source }) => {
    if (component === 'retraining') return []
    if (state === 'unknown' && component !== 'inference' && component !== 'hosting')
      return [`${label}: no price is given.`]
    return state === 'zero' && source.id === 'stated' && !note
      ? [`${label} is stated to cost nothing, and no reason is given.`]
      : []
  })

const wrongAnswersOf = (
  { wrongAnswerCost, goLiveAfterMonths }: Option<Amount>,
  setting: Setting,
): OptionResult['wrongAnswers'] => {
  if (wrongAnswerCost === '0') return null
  const flow = { oneOff: '0', perRequest: wrongAnswerCost, fixed: '0', events: [], goLiveAfterMonths }
  return { each: wrongAnswerCost, ifAll: totalsOf(flow, setting).total ?? '0' }
}

/** All costs of one option over the horizon, exact. An unknown line makes it incomplete and its sums null. */
export function priceOption(option: Option<Amount>, file: Case<Amount>, pricing: Pricing): PricedOption {
  const calls = option.inference.map((call) => priceCall(call, pricing))
  const hosting = option.hosting.map((item) => priceHosting(item, pricing))
  const training = option.training.map((item) => priceTraining(item, pricing))
  const lines = [
    ...calls.map((call) => call.line),
    ...hosting.map((item) => item.line),
    ...training,
    ...option.people.map((item) => pricePeople(item, pricing)),
    ...option.other.map((item) => priceOther(item, pricing)),
    ...(option.documents ?? []).flatMap((item) => priceDocuments(item, pricing)),
    ...priceRetraining(option, training, pricing),
  ]
  const perRequests = calls.map((call) => call.perRequest)
  const fixedLines = lines.filter((line) => line.kind === 'monthly' && line.component !== 'inference')
  const flow: Flow = {
    oneOff: sumKnown(lines.filter((line) => line.kind === 'one-off').map((line) => line.amount)),
    perRequest: sumKnown(perRequests),
    fixed: sumKnown(fixedLines.map((line) => line.amount)),
    events: lines.filter((line) => line.kind === 'at-month'),
    goLiveAfterMonths: option.goLiveAfterMonths,
  }
  const setting = settingOf(file)
  const totals = totalsOf(flow, setting)
  const unknownLines = lines.filter((line) => line.state === 'unknown').length
  const metered = flow.perRequest === null ? null : times(flow.perRequest, setting.requestsPerMonth)
  return {
    flow,
    warnings: [
      ...calls.flatMap((call) => call.warnings),
      ...hosting.flatMap((item) => item.warnings),
      ...lineWarnings(lines),
    ],
    result: {
      id: option.id,
      label: option.label,
      approach: option.approach,
      goLiveAfterMonths: option.goLiveAfterMonths,
      goLiveRange: null,
      complete: unknownLines === 0,
      unknownLines,
      knownTotal: totals.total ?? totalsOf(knownPart(flow, lines, perRequests), setting).total ?? '0',
      lines,
      oneOff: flow.oneOff,
      firstMonth: totals.monthly[0] ?? null,
      wholeMonth: sumKnown([metered, flow.fixed]),
      ...totals,
      perRequest: flow.perRequest,
      hostingPerMillionTokens: hostingPerMillion(option.inference, lines, setting.requestsPerMonth),
      perCorrectAnswer: perCorrectAnswer(flow.perRequest, option.quality, option.wrongAnswerCost),
      wrongAnswers: wrongAnswersOf(option, setting),
      quality: qualityOf(option.quality),
      barredBy: barredBy(option, pricing),
      range: null,
    },
  }
}
