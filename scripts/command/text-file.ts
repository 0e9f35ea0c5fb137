import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CASE_MAX } from '#lib/domain/comparison/case.ts'
import { reason } from '../failure.ts'

/** npm starts scripts in the project's folder; INIT_CWD names the folder in which the person typed the command. */
export const locate = (file: string): string =>
  [process.env.INIT_CWD ?? '.', '.']
    .map((folder) => resolve(folder, file))
    .find((path) => existsSync(path)) ?? file

/** The text of a JSON file of the command line, or in a sentence why it cannot be read. */
export function readText(file: string): { text: string } | { problem: string } {
  const path = locate(file)
  try {
    if (!existsSync(path)) return { problem: `There is no file ${file}.` }
    if (!statSync(path).isFile()) return { problem: `${file} is not a file.` }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return text.length > CASE_MAX ? { problem: `${file} is longer than ${CASE_MAX} characters.` } : { text }
  } catch (thrown) {
    const why = thrown instanceof TypeError ? 'it is not UTF-8 text' : reason(thrown)
    return { problem: `${file} cannot be read: ${why}.` }
  }
}
