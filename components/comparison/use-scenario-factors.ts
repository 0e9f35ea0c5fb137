'use client'

import { debounce, parseAsString, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { FACTOR_PLACES, readFactors, type ScenarioFactors } from '#lib/domain/comparison/scenario-factor.ts'

const PAUSE_MS = 400

const keys = Object.fromEntries(FACTOR_PLACES.map(({ key }) => [key, parseAsString]))

/** The factors as the URL has them, in per cent by their keys, and how to change one; null is as usual. */
export const useFactorQuery = () =>
  useQueryStates(keys, { shallow: false, history: 'replace', limitUrlUpdates: debounce(PAUSE_MS) })

/** What the scenarios assume by the URL. */
export function useScenarioFactors(): ScenarioFactors {
  const [query] = useFactorQuery()
  return useMemo(() => readFactors((key) => query[key]), [query])
}
