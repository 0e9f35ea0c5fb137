import { computeComparison, misspeltIds } from '#lib/domain/comparison/compute-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { readCase } from '#lib/schemas/case.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'
import { readJson } from './json-file.ts'
import { type Refusal, refuse } from './refusal.ts'

/** The comparison of a case file by the newest release of prisma/catalogue, or all that is wrong with the file. */
export function compare(file: string | undefined): ComparisonResult | Refusal {
  if (!file) return refuse('Name a case file: tunewise compare FILE.')
  const json = readJson(file)
  if ('problem' in json) return refuse(json.problem)
  const reading = readCase(json.content)
  if (!reading.ok) return reading
  const { content, sha256 } = latestCatalogueFile()
  const errors = misspeltIds(reading.file, content)
  if (errors.length > 0) return { ok: false, errors }
  try {
    return computeComparison(reading.file, content, sha256)
  } catch (thrown) {
    return refuse(reason(thrown))
  }
}
