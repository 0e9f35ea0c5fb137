import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import { computeComparison } from '#lib/domain/comparison/compute-comparison.ts'
import type { ComparisonResult, OptionResult } from '#lib/domain/comparison/result.ts'
import { readCase } from '#lib/schemas/case.ts'
import { latestCatalogueFile } from '#scripts/catalogue-file.ts'

const release = latestCatalogueFile()
export const catalogue: Catalogue = release.content

type Given = Record<string, unknown>

/** A case of one month with what is given in place of the rest; options get an id and an approach. */
export const caseOf = (options: Given[], given: Given = {}): Given => ({
  currency: 'USD',
  horizonMonths: 1,
  workload: { requestsPerMonth: '1' },
  ...given,
  options: options.map((option, index) => ({ id: 'abcdef'[index], approach: 'prompting', ...option })),
})

/** Reads and computes as the command does. Throws what is wrong with the case. */
export function compute(options: Given[], given: Given = {}): ComparisonResult {
  const reading = readCase(caseOf(options, given))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return computeComparison(reading.file, catalogue, release.sha256)
}

/** The result of a single option. */
export function computeOne(option: Given, given: Given = {}): OptionResult {
  const [first] = compute([option], given).options
  if (!first) throw new Error('no option')
  return first
}
