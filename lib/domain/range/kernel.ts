import type { Case, Option, Other, People, When } from '../comparison/case.ts'
import { rateOf } from '../comparison/hosting.ts'
import { pointCase } from '../comparison/point-case.ts'
import type { Pricing } from '../comparison/pricing.ts'
import { retrainingMonths } from '../comparison/retraining.ts'
import { compileCall } from './kernel-call.ts'
import { compileDocuments } from './kernel-documents.ts'
import { compileTraining } from './kernel-training.ts'
import { type Evaluate, product, RegisterFile, read, total } from './register.ts'

/**
 * A comparison compiled to floats: write the registers, run, read the curves. Within 10⁻⁹ of the exact engine,
 * relatively; not for results that are shown as a point.
 */
export type Kernel = {
  registers: Float64Array
  /** The register of a range of the case. */
  file: RegisterFile
  /** Points of one curve: month 0 to the horizon. */
  points: number
  /** Cumulative cost of every option, one curve after the other. NaN where unknown. */
  curves: Float64Array
  run: () => void
}

type Setting = { requests: number; growth: number; discount: number }
type Flow = {
  goLive: number
  oneOff: Evaluate
  perRequest: Evaluate
  fixed: Evaluate
  /** Amounts that fall in single months, each with those months. */
  events: { months: readonly number[]; cost: Evaluate }[]
}

const monthOfEvent = (when: When): number => (when.startsWith('month:') ? Number(when.slice(6)) : 0)

function compileOption(
  option: Option,
  point: Option<string>,
  pricing: Pricing,
  hours: number,
  file: RegisterFile,
) {
  const amount = (item: Other) => product([file.at(item.amount)])
  const work = (item: People) => product([file.at(item.hours), file.at(item.rate)])
  const training = option.training.map((item) => compileTraining(item, file))
  const hosting = option.hosting.map((item) =>
    product([
      file.at(rateOf(item, pricing).rate),
      file.at(item.units),
      item.hoursPerMonth === null ? hours : file.at(item.hoursPerMonth),
    ]),
  )
  const at = (when: When) => [
    ...option.people.filter((item) => item.when === when).map(work),
    ...option.other.filter((item) => item.when === when).map(amount),
  ]
  const documents = (option.documents ?? []).map((item) => compileDocuments(item, file))
  const again = total([...training, product([file.at(option.retraining?.amount ?? '0')])])
  const flow: Flow = {
    goLive: file.at(option.goLiveAfterMonths),
    oneOff: total([...training, ...at('one-off'), ...documents.map(({ once }) => once)]),
    perRequest: total(option.inference.map((call) => compileCall(call, pricing, file))),
    fixed: total([...hosting, ...at('monthly'), ...documents.flatMap(({ monthly }) => monthly)]),
    events: [
      ...option.other.flatMap((item) => {
        const month = monthOfEvent(item.when)
        return month === 0 ? [] : [{ months: [month], cost: amount(item) }]
      }),
      { months: retrainingMonths(point, pricing), cost: again },
    ],
  }
  return flow
}

/** Writes the curve of one option, as `totalsOf` does it exactly. */
function draw(flow: Flow, setting: Setting, x: Float64Array, curves: Float64Array, from: number, to: number) {
  curves.fill(0, from, from + to + 1)
  for (const { months, cost } of flow.events) {
    if (months.length === 0) continue
    const amount = cost(x)
    for (const month of months) if (month <= to) curves[from + month] = read(curves, from + month) + amount
  }
  const wait = read(x, flow.goLive)
  const fixed = flow.fixed(x)
  const growth = 1 + read(x, setting.growth)
  const deflate = (1 + read(x, setting.discount)) ** (-1 / 12)
  let metered = flow.perRequest(x) * read(x, setting.requests)
  let worth = 1
  let sum = flow.oneOff(x)
  curves[from] = sum
  for (let month = 1; month <= to; month += 1) {
    const live = month - wait
    worth *= deflate
    const share = Math.min(1, Math.max(0, live))
    sum += ((metered + fixed) * share + read(curves, from + month)) * worth
    curves[from + month] = sum
    metered *= growth
  }
}

/** Compiles a case once for many draws; prices are looked up here and never again. */
export function compileKernel(file: Case, pricing: Pricing): Kernel {
  const registers = new RegisterFile()
  const hours = registers.at(file.hoursPerMonth)
  const point = pointCase(file, 'likely')
  const flows = file.options.map((option, at) =>
    compileOption(option, point.options[at] as Option<string>, pricing, hours, registers),
  )
  const setting = {
    requests: registers.at(file.workload.requestsPerMonth),
    growth: registers.at(file.workload.growthPerMonth),
    discount: registers.at(file.discountRatePerYear),
  }
  const x = registers.toArray()
  const points = file.horizonMonths + 1
  const curves = new Float64Array(flows.length * points)
  return {
    registers: x,
    file: registers,
    points,
    curves,
    run: () => {
      for (let at = 0; at < flows.length; at += 1)
        draw(flows[at] as Flow, setting, x, curves, at * points, file.horizonMonths)
    },
  }
}
