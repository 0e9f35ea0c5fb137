import type { Catalogue } from '../catalogue/catalogue.ts'
import { type Amount, compare, times } from '../rate.ts'
import type { Case } from './case.ts'
import { pricingOf } from './compute-comparison.ts'
import { isRange, pointCase } from './point-case.ts'
import { priceOption } from './price-option.ts'
import { type Factors, type ScenarioFactors, USUAL_FACTORS } from './scenario-factor.ts'
import { percent } from './words.ts'

/** One coherent set of figures: the likely ones, all dear ones or all cheap ones together. */
export type Scenario = {
  name: 'Cautious' | 'Base' | 'Bold'
  /** What is assumed, in words. */
  note: string
  totals: { id: string; label: string; total: Amount | null }[]
  /** Id of the option that costs least; null while one is incomplete. */
  cheapest: string | null
}

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

const noteOf = (end: 'dear' | 'cheap', { volume, work, wait }: Factors): string =>
  `Every range at its ${end} end. Where there is none: ${percent(volume)} of the requests, ${percent(work)} of the hours of work, ${percent(wait)} of the time until it is live.`

/** The case three times: every range at its dear end, as it is, and every range at its cheap end. */
export const scenariosOf = (
  file: Case,
  catalogue: Catalogue,
  { cautious, bold }: ScenarioFactors = USUAL_FACTORS,
): Scenario[] => [
  {
    name: 'Cautious',
    note: noteOf('dear', cautious),
    ...priced(scaled(file, pointCase(file, 'high'), cautious), catalogue),
  },
  {
    name: 'Base',
    note: 'Every figure as it is likely.',
    ...priced(pointCase(file, 'likely'), catalogue),
  },
  {
    name: 'Bold',
    note: noteOf('cheap', bold),
    ...priced(scaled(file, pointCase(file, 'low'), bold), catalogue),
  },
]
