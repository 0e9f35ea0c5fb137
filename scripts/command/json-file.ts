import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CASE_MAX } from '#lib/domain/comparison/case.ts'
import { reason } from '../failure.ts'

/** npm starts scripts in the project's folder; INIT_CWD names the folder in which the person typed the command. */
const locate = (file: string): string =>
  [process.env.INIT_CWD ?? '.', '.']
    .map((folder) => resolve(folder, file))
    .find((path) => existsSync(path)) ?? file

/** What a JSON file of the command line holds, or in a sentence why it cannot be read. */
export function readJson(file: string): { content: unknown } | { problem: string } {
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
