import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Call, Case, Option } from '../comparison/case.ts'
import { pricingOf } from '../comparison/compute-comparison.ts'
import { priceHosting } from '../comparison/hosting.ts'
import { pointCase } from '../comparison/point-case.ts'
import type { Pricing } from '../comparison/pricing.ts'
import { priceRetraining } from '../comparison/retraining.ts'
import { liveShare, requestsIn } from '../comparison/timing.ts'
import { tokenParts } from '../comparison/token-part.ts'
import { priceTraining } from '../comparison/training.ts'
import { type Month, monthsBetween } from '../month.ts'
import { type Amount, compare, sum, times } from '../rate.ts'
import type { PlannedItem, PlannedPart } from './item.ts'
import { serviceName } from './service-name.ts'

const named = (...words: (string | null)[]): string[] => [
  ...new Set(words.map(serviceName).filter((name) => name !== null)),
]

const total = (amounts: readonly Amount[]): Amount => sum(amounts)

/** The calls to one model as one item: its bill does not tell them apart. */
function calledItem(
  label: string,
  calls: Call<Amount>[],
  requests: Amount,
  pricing: Pricing,
): PlannedItem | null {
  const found = calls.map((call) => tokenParts(call, pricing))
  if (found.includes(null)) return null
  const byKind = Map.groupBy(
    found.flatMap((part) => part ?? []),
    ({ kind }) => kind,
  )
  const parts = [...byKind].map(
    ([kind, own]): PlannedPart => ({
      token: kind === 'call' ? null : kind,
      unit: kind === 'call' ? 'request' : 'token',
      quantity: times(requests, total(own.map(({ quantity }) => quantity))),
      amount: times(requests, total(own.map(({ amount }) => amount))),
    }),
  )
  return { label, kind: 'api', names: named(calls[0]?.model ?? null), parts }
}

/**
 * What an option promised to take and to cost in some months: tokens of each model, hours of each deployment, trainings as
 * sums. The amounts add up to `forecastOfOption` of the same months. Null where a price of it is unknown.
 */
export function plannedItems(
  file: Case,
  optionId: string,
  catalogue: Catalogue,
  months: readonly Month[],
): PlannedItem[] | null {
  const point = pointCase(file, 'likely')
  const option = point.options.find(({ id }) => id === optionId)
  if (!option) return null
  const pricing = pricingOf(point, catalogue)
  const at = months
    .map((month) => monthsBetween(pricing.startMonth, month) + 1)
    .filter((month) => month >= 1 && month <= point.horizonMonths)
  const live = total(at.map((month) => liveShare(month, option.goLiveAfterMonths)))
  const { requestsPerMonth, growthPerMonth } = point.workload
  const requests = total(
    at.map((month) =>
      times(requestsIn(month, requestsPerMonth, growthPerMonth), liveShare(month, option.goLiveAfterMonths)),
    ),
  )
  const byModel = Map.groupBy(option.inference, (call) => call.model ?? 'Model at a stated price')
  const called = [...byModel].map(([label, calls]) => calledItem(label, calls, requests, pricing))
  const items = [...called, ...hostedItems(option, live, pricing), ...trainedItems(option, at, pricing)]
  return items.includes(null) ? null : items.filter((item) => item !== null).filter(isQuoted)
}

const isQuoted = ({ parts }: PlannedItem): boolean => parts.some(({ amount }) => compare(amount, '0') !== 0)

function hostedItems(option: Option<Amount>, live: Amount, pricing: Pricing): (PlannedItem | null)[] {
  return option.hosting.map((item) => {
    const { amount } = priceHosting(item, pricing).line
    if (amount === null) return null
    const quantity = times(item.units, item.hoursPerMonth ?? pricing.hoursPerMonth, live)
    return {
      ...{ label: item.label, kind: 'hosting', names: named(item.hosting, item.label) },
      parts: [{ token: null, unit: 'hour', quantity, amount: times(amount, live) }],
    }
  })
}

function trainedItems(option: Option<Amount>, at: number[], pricing: Pricing): (PlannedItem | null)[] {
  const lines = option.training.map((item) => priceTraining(item, pricing))
  const due = [
    ...(at.includes(1) ? lines : []),
    ...priceRetraining(option, lines, pricing).filter(
      ({ month }) => month !== undefined && at.includes(month),
    ),
  ]
  if (due.length === 0) return []
  const amounts = due.map(({ amount }) => amount)
  if (amounts.includes(null)) return [null]
  const amount = total(amounts.filter((part) => part !== null))
  const names = named(...option.training.map(({ label }) => label))
  return [
    {
      label: 'Training',
      kind: 'training',
      names,
      parts: [{ token: null, unit: null, quantity: null, amount }],
    },
  ]
}
