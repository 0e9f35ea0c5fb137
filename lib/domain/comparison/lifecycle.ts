import type { Subject } from '../catalogue/catalogue.ts'
import { findCard, findSubject } from '../catalogue/find-card.ts'
import { modelName } from '../catalogue/model-name.ts'
import { dayInWords, monthInWords } from '../date-words.ts'
import { type Day, daysBetween } from '../day.ts'
import { addMonths, firstDay, monthOf } from '../month.ts'
import { type Amount, exact } from '../rate.ts'
import type { Option } from './case.ts'
import type { Pricing } from './pricing.ts'
import type { OptionResult } from './result.ts'
import { retrainingMonths } from './retraining.ts'

/** The first day of the month in which the option goes live. */
const liveOn = (option: Option<Amount>, { startMonth }: Pricing): Day => {
  const wait = Math.min(Number(exact(option.goLiveAfterMonths).floor()), LONGEST_WAIT)
  return firstDay(addMonths(startMonth, wait))
}

const LONGEST_WAIT = 1200

function endOf({ id, lifecycle: { retiresOn, status } }: Subject, live: Day): string[] {
  const name = modelName(id)
  if (retiresOn === undefined) return status === 'retired' ? [`${name} is retired.`] : []
  return retiresOn <= live ? [`${name} ends on ${dayInWords(retiresOn)}, before the option is live.`] : []
}

/**
 * Training that is over before the project starts, by the last day on which jobs are taken; and models and machines
 * that are no more when the option would go live.
 */
export function barredBy(option: Option<Amount>, pricing: Pricing): NonNullable<OptionResult['barredBy']> {
  const start = firstDay(pricing.startMonth)
  const live = liveOn(option, pricing)
  const closed = subjectsOf(option, pricing).some(
    ({ trainingCloses }) => trainingCloses && trainingCloses.lastJobsOn < start,
  )
  const ended = subjectsOf(option, pricing).flatMap((subject) => endOf(subject, live))
  return [
    ...(closed && option.training.length > 0
      ? [{ rule: 'training-closed', why: 'Its training is closed before the project starts.' } as const]
      : []),
    ...[...new Set(ended)].map((why) => ({ rule: 'model-ended', why }) as const),
    ...(isNeverLive(option, pricing)
      ? [{ rule: 'never-live', why: 'It does not go live within the months compared.' } as const]
      : []),
    ...(isEmpty(option) ? [{ rule: 'nothing-costed', why: 'It has no cost line yet.' } as const] : []),
  ]
}

/** It has only its set-up to pay, and serves nobody: cheap, and no answer. */
const isNeverLive = (option: Option<Amount>, { horizonMonths }: Pricing): boolean =>
  exact(option.goLiveAfterMonths).greaterThanOrEqualTo(horizonMonths)

const isEmpty = ({ inference, hosting, training, people, other, documents = [] }: Option<Amount>): boolean =>
  [inference, hosting, training, people, other, documents].every((parts) => parts.length === 0)

const subjectsOf = (option: Option<Amount>, pricing: Pricing): Subject[] =>
  [...option.inference.map(({ model }) => model), ...option.hosting.map(({ hosting }) => hosting)].flatMap(
    (id) => (id === null ? [] : (findSubject(pricing.catalogue, id) ?? [])),
  )

function ofSubject(subject: Subject, pricing: Pricing, end: Day): string[] {
  const { lifecycle, trainingCloses } = subject
  const { id, kind } = subject
  const start = firstDay(pricing.startMonth)
  const found: string[] = []
  const what = kind === 'fine-tuned' ? `${id} ends with its base` : `${id} retires`
  if (lifecycle.retiresOn && lifecycle.retiresOn < start)
    found.push(
      `${what.replace('ends', 'ended').replace('retires', 'retired')} on ${dayInWords(lifecycle.retiresOn)}.`,
    )
  else if (lifecycle.retiresOn && lifecycle.retiresOn < end)
    found.push(
      `${what} on ${dayInWords(lifecycle.retiresOn)}, within the horizon${lifecycle.replacement ? `; named replacement: ${lifecycle.replacement}` : ''}.`,
    )
  else if (lifecycle.status === 'retired') found.push(`${id} is retired.`)
  if (trainingCloses?.toNewCustomersSince)
    found.push(
      `Training of ${id} has been closed to new customers since ${dayInWords(trainingCloses.toNewCustomersSince)}; the last jobs start on ${dayInWords(trainingCloses.lastJobsOn)}.`,
    )
  else if (trainingCloses) found.push(`Training of ${id} closed on ${dayInWords(trainingCloses.lastJobsOn)}.`)
  const card = findCard(subject, pricing.pricesAt, pricing.asKnownAt)
  if (card?.validTo && card.validTo < end)
    found.push(`The price of ${id} applies only until ${dayInWords(card.validTo)}.`)
  return found
}

/** What the life of the models and their prices does to an option within the horizon. */
export function lifecycleWarnings(option: Option<Amount>, pricing: Pricing): string[] {
  const end = firstDay(addMonths(pricing.startMonth, pricing.horizonMonths))
  const subjects = [...new Set(subjectsOf(option, pricing))]
  return [
    ...subjects.flatMap((subject) => ofSubject(subject, pricing, end)),
    ...lateRetraining(option, subjects, pricing),
  ]
}

/** Runs that are planned and priced for a time in which nobody takes them. */
function lateRetraining(option: Option<Amount>, subjects: Subject[], pricing: Pricing): string[] {
  const [last] = subjects.flatMap(({ trainingCloses }) => trainingCloses?.lastJobsOn ?? []).sort()
  if (last === undefined || option.training.length === 0) return []
  const late = retrainingMonths(option, pricing).find(
    (month) => firstDay(addMonths(pricing.startMonth, month - 1)) > last,
  )
  return late === undefined
    ? []
    : [`It is to be trained again in month ${late}, after ${dayInWords(last)}, the last day for jobs.`]
}

/** Slips in the case that compute, and yet are seldom meant. */
export function caseWarnings(option: Option<Amount>, pricing: Pricing): string[] {
  const found: string[] = []
  const share = option.inference.reduce((total, call) => total.plus(exact(call.share)), exact('0'))
  if (option.inference.length > 0 && share.lessThan(1))
    found.push(`The shares of its calls add up to ${share.toFixed()}: the other requests cost nothing.`)
  if (isNeverLive(option, pricing)) found.push('It does not go live within the horizon.')
  const late = option.other.filter(
    (item) => item.when.startsWith('month:') && Number(item.when.slice(6)) > pricing.horizonMonths,
  )
  for (const item of late) found.push(`${item.label} falls after the horizon and is not counted.`)
  return found
}

/** Prices change by the month: what was read longer ago than this is to be read again. */
const FRESH_DAYS = 30

/** One sentence on the prices of the catalogue that were read too long before the day they are used for. */
export function oldPrices(options: readonly Option<Amount>[], pricing: Pricing): string[] {
  const ids = options.flatMap((option) => [
    ...option.inference.map((call) => call.model),
    ...option.hosting.map((item) => item.hosting),
  ])
  const old = [...new Set(ids)].flatMap((id) => {
    const subject = id === null ? undefined : findSubject(pricing.catalogue, id)
    const card = subject && findCard(subject, pricing.pricesAt, pricing.asKnownAt)
    return card && daysBetween(card.readAt, pricing.pricesAt) > FRESH_DAYS ? [card.readAt] : []
  })
  const [oldest] = old.sort()
  if (oldest === undefined) return []
  const what = old.length === 1 ? 'One price was' : `${old.length} prices were`
  const since = old.length === 1 ? `on ${dayInWords(oldest)}` : `the oldest on ${dayInWords(oldest)}`
  return [`${what} read more than ${FRESH_DAYS} days before ${dayInWords(pricing.pricesAt)}, ${since}.`]
}

export const startsBeforePrices = (pricing: Pricing): string[] =>
  pricing.startMonth < monthOf(pricing.pricesAt)
    ? [
        `The project starts in ${monthInWords(pricing.startMonth)}, before the day of its prices, ${dayInWords(pricing.pricesAt)}.`,
      ]
    : []
