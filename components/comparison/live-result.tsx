'use client'

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Intake } from '#lib/domain/advice/intake.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { computeComparison } from '#lib/domain/comparison/compute-comparison.ts'
import { pointCase } from '#lib/domain/comparison/point-case.ts'
import { scenariosOf } from '#lib/domain/comparison/scenario.ts'
import { seeded } from '#lib/domain/range/random.ts'
import { formatAmount } from '#lib/format.ts'
import { ComparisonResultView } from './comparison-result.tsx'
import { Findings } from './findings.tsx'
import { useScenarioFactors } from './use-scenario-factors.ts'

/** Few enough for a pause between two keys; the server draws ten times as many when it is saved. */
const DRAWS = 1_000
const PAUSE_MS = 250

export type LiveResultProps = {
  file: Case
  intake: Intake | null
  trial: { catalogue: Catalogue; sha256: string }
  chosenOptionId: string | null
  adviceHref: string
  /** Tells the total of each option, in words, for a screen on which the result is far from the inputs. */
  onTotals: (totals: Totals) => void
}

export type Totals = { label: string; total: string }[]

/** The case as it was when somebody last paused. */
function useSettled(file: Case): Case {
  const [settled, setSettled] = useState(file)
  useEffect(() => {
    const wait = setTimeout(() => setSettled(file), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [file])
  return settled
}

/** Computes in the browser, by the engine of the server: at once without ranges and scenarios, with them after a pause. */
export default function LiveResult({
  file,
  intake,
  trial,
  chosenOptionId,
  adviceHref,
  onTotals,
}: LiveResultProps) {
  const shown = useDeferredValue(file)
  const settled = useSettled(file)
  const { catalogue, sha256 } = trial
  const factors = useScenarioFactors()
  const result = useMemo(() => {
    const given = settled === shown ? shown : pointCase(shown, 'likely')
    return computeComparison(given, catalogue, sha256, seeded(1, DRAWS), intake)
  }, [shown, settled, catalogue, sha256, intake])
  const scenarios = useMemo(() => scenariosOf(settled, catalogue, factors), [settled, catalogue, factors])
  useEffect(() => {
    const { options, currency } = result
    onTotals(options.map(({ label, total }) => ({ label, total: formatAmount(total, currency) })))
  }, [result, onTotals])
  return (
    <ComparisonResultView
      result={result}
      scenarios={scenarios}
      chosenOptionId={chosenOptionId}
      adviceHref={adviceHref}
      findings={<Findings result={result} remarks={[]} />}
    />
  )
}
