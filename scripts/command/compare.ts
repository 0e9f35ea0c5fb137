import { computeComparison, misspeltIds } from '#lib/domain/comparison/compute-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { readCaseText } from '#lib/schemas/case.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readText } from './text-file.ts'

/** The comparison of a case file by the newest release of prisma/catalogue, or all that is wrong with the file. */
export function compare(file: string | undefined): ComparisonResult | Refusal {
  if (!file) return refuse('Name a case file: tunewise compare FILE.')
  const found = readText(file)
  if ('problem' in found) return refuse(found.problem)
  const reading = readCaseText(found.text)
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
