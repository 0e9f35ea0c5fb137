import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { importEvidence } from '#lib/data/evidence-import.ts'
import { readEvidence } from '#lib/import/evidence.ts'
import { measure } from '../demo/evidence.ts'
import { longName, many } from './name.ts'

const MODELS = 30
const ITEMS = 40

/** Results as promptfoo writes them, of models whose names are long. */
const results = () =>
  JSON.stringify({
    evalId: 'eval-crowd',
    config: { description: longName(0, 300) },
    results: {
      version: 3,
      prompts: many(MODELS, (at) => ({ provider: longName(at, 300) })),
      results: many(MODELS * ITEMS, (at) => ({
        ...{
          promptIdx: Math.floor(at / ITEMS),
          testIdx: at % ITEMS,
          success: at % 7 > 0,
          failureReason: at % 7 ? 0 : 1,
        },
        ...{ cost: 0.0015, latencyMs: 900 + at, vars: { note: `note ${at % ITEMS}` } },
      })),
    },
  })

/** Thirty runs with long names beside the runs, the check and the job of the sample. */
export async function crowdEvidence(scope: Scope, projectId: string, comparisonId: string): Promise<void> {
  await measure(scope, projectId, comparisonId)
  const text = results()
  const sha256 = createHash('sha256').update(text).digest('hex')
  await importEvidence(scope, projectId, {
    ...readEvidence(text),
    fileName: `${longName(3, 150)}.json`,
    sha256,
  })
}
