import { readFactors, type ScenarioFactors } from '#lib/domain/comparison/scenario-factor.ts'
import { firstOf, type SearchParams } from './list.ts'

/** What the scenarios of a comparison assume, from its URL. */
export const readScenarioFactors = (params: SearchParams): ScenarioFactors =>
  readFactors((key) => firstOf(params[key]))
