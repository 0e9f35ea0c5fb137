import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CASE_MAX } from '#lib/domain/comparison/case.ts'
import { computeComparison, misspeltIds } from '#lib/domain/comparison/compute-comparison.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { readCase } from '#lib/schemas/case.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'
import { type Refusal, refuse } from './refusal.ts'

/** npm starts scripts in the project's folder; INIT_CWD names the folder in which the person typed the command. */
const locate = (file: string): string =>
  [process.env.INIT_CWD ?? '.', '.']
    .map((folder) => resolve(folder, file))
    .find((path) => existsSync(path)) ?? file

function readJson(file: string): { content: unknown } | { problem: string } {
  const path = locate(file)
  try {
    if (!existsSync(path)) return { problem: `There is no file ${file}.` }
    if (!statSync(path).isFile()) return { problem: `${file} is not a file.` }
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    if (text.length > CASE_MAX) return { problem: `${file} is longer than ${CASE_MAX} characters.` }
    return { content: JSON.parse(text) }
  } catch (thrown) {
    return { problem: `${file} cannot be read: ${reason(thrown)}.` }
  }
}

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
