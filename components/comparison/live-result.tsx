'use client'

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Intake } from '#lib/domain/advice/intake.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { computeComparison } from '#lib/domain/comparison/compute-comparison.ts'
import { hasRange, pointCase } from '#lib/domain/comparison/point-case.ts'
import { scenariosOf } from '#lib/domain/comparison/scenario.ts'
import { seeded } from '#lib/domain/range/random.ts'
import { formatAmount } from '#lib/format.ts'
import { ComparisonResultView } from './comparison-result.tsx'
import { Findings } from './findings.tsx'

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

/** Computes in the browser, by the engine of the server: at once without the ranges, with them after a pause. */
export default function LiveResult({
  file,
  intake,
  trial,
  chosenOptionId,
  adviceHref,
  onTotals,
}: LiveResultProps) {
  const shown = useDeferredValue(file)
  const [drawn, setDrawn] = useState<Case | null>(null)
  useEffect(() => {
    if (!hasRange(file)) return
    const wait = setTimeout(() => setDrawn(file), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [file])
  const { result, scenarios } = useMemo(() => {
    const { catalogue, sha256 } = trial
    const given = drawn === shown ? shown : pointCase(shown, 'likely')
    return {
      result: computeComparison(given, catalogue, sha256, seeded(1, DRAWS), intake),
      scenarios: scenariosOf(shown, catalogue),
    }
  }, [shown, drawn, trial, intake])
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
