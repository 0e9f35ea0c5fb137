import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Amount, compare, times } from '../rate.ts'
import type { Case } from './case.ts'
import { pricingOf } from './compute-comparison.ts'
import { isRange, pointCase } from './point-case.ts'
import { priceOption } from './price-option.ts'

/** One coherent set of figures: the likely ones, all dear ones or all cheap ones together. */
export type Scenario = {
  name: 'Cautious' | 'Base' | 'Bold'
  /** What is assumed, in words. */
  note: string
  totals: { id: string; label: string; total: Amount | null }[]
  /** Id of the option that costs least; null while one is incomplete. */
  cheapest: string | null
}

/** What moves where the case itself gives no range: volume, hours of work, months until it is live. */
type Factors = { volume: Amount; work: Amount; wait: Amount }

const CAUTIOUS: Factors = { volume: '1.5', work: '1.25', wait: '1.5' }
const BOLD: Factors = { volume: '0.75', work: '0.9', wait: '0.75' }

const moved = <Q>(given: Q, point: Amount, factor: Amount): Amount =>
  typeof given === 'object' && given !== null && isRange(given) ? point : times(point, factor)

/** A range of the case stands for itself; every other figure among these three moves by its factor. */
function scaled(file: Case, point: Case<Amount>, { volume, work, wait }: Factors): Case<Amount> {
  return {
    ...point,
    workload: {
      ...point.workload,
      requestsPerMonth: moved(file.workload.requestsPerMonth, point.workload.requestsPerMonth, volume),
    },
    options: point.options.map((option, at) => {
      const given = file.options[at]
      return {
        ...option,
        goLiveAfterMonths: moved(given?.goLiveAfterMonths, option.goLiveAfterMonths, wait),
        people: option.people.map((item, index) => ({
          ...item,
          hours: moved(given?.people[index]?.hours, item.hours, work),
        })),
      }
    }),
  }
}

function priced(point: Case<Amount>, catalogue: Catalogue): Pick<Scenario, 'totals' | 'cheapest'> {
  const pricing = pricingOf(point, catalogue)
  const totals = point.options.map((option) => {
    const { id, label, total } = priceOption(option, point, pricing).result
    return { id, label, total }
  })
  const known = totals.flatMap(({ id, total }) => (total === null ? [] : [{ id, total }]))
  const [least] = known.toSorted((a, b) => compare(a.total, b.total))
  return { totals, cheapest: known.length === totals.length ? (least?.id ?? null) : null }
}

/** The case three times: every range at its dear end, as it is, and every range at its cheap end. */
export const scenariosOf = (file: Case, catalogue: Catalogue): Scenario[] => [
  {
    name: 'Cautious',
    note: 'Every range at its dear end. Where there is none: half as many requests again, a quarter more work, half as long again until it is live.',
    ...priced(scaled(file, pointCase(file, 'high'), CAUTIOUS), catalogue),
  },
  {
    name: 'Base',
    note: 'Every figure as it is likely.',
    ...priced(pointCase(file, 'likely'), catalogue),
  },
  {
    name: 'Bold',
    note: 'Every range at its cheap end. Where there is none: a quarter fewer requests, a tenth less work, a quarter sooner live.',
    ...priced(scaled(file, pointCase(file, 'low'), BOLD), catalogue),
  },
]
