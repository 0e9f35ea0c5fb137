import { parseArgs } from 'node:util'
import { computeComparison, misspeltIds } from '#lib/domain/comparison/compute-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { type Drawing, seeded } from '#lib/domain/range/random.ts'
import { readCaseText } from '#lib/schemas/case.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readText } from './text-file.ts'

export const COMPARE_USAGE = 'tunewise compare FILE [--seed N] [--draws N]'

const MOST_DRAWS = 100_000

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: 'string', default: '1' }, draws: { type: 'string', default: '10000' } },
    })
    return { ...values, files: positionals }
  } catch (thrown) {
    return { problem: reason(thrown) }
  }
}

const isCount = (text: string, most: number): boolean => /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most

/** How ranges are drawn, or what is wrong with the arguments. */
function drawingOf({ seed, draws }: { seed: string; draws: string }): Drawing | Refusal {
  if (!isCount(seed, 999_999_999)) return refuse('A seed is a whole number from 1 to 999999999.', '--seed')
  if (!isCount(draws, MOST_DRAWS)) return refuse(`Draws are from 1 to ${MOST_DRAWS}.`, '--draws')
  return seeded(Number(seed), Number(draws))
}

/** The comparison of a case file by the newest release of prisma/catalogue, or all that is wrong with the file. */
export function compare(args: readonly string[]): ComparisonResult | Refusal {
  const given = readArguments(args)
  if ('problem' in given) return refuse(`${given.problem} Usage: ${COMPARE_USAGE}`)
  const [file, ...more] = given.files
  if (!file || more.length > 0) return refuse(`Name one case file. Usage: ${COMPARE_USAGE}`)
  const drawing = drawingOf(given)
  if ('ok' in drawing) return drawing
  const found = readText(file)
  if ('problem' in found) return refuse(found.problem)
  const reading = readCaseText(found.text)
  if (!reading.ok) return reading
  const { content, sha256 } = latestCatalogueFile()
  const errors = misspeltIds(reading.file, content)
  if (errors.length > 0) return { ok: false, errors }
  try {
    return computeComparison(reading.file, content, sha256, drawing)
  } catch (thrown) {
    return refuse(reason(thrown))
  }
}
