import type { z } from 'zod'
import type { CaseError } from '#lib/domain/comparison/result.ts'
import { jsonFault } from '#lib/domain/json-fault.ts'
import { sentenceOf } from './issues.ts'
import { repeatedKeys } from './repeated-key.ts'
import { unstorable } from './storable.ts'

export type FileReading<T> = { ok: true; file: T } | { ok: false; errors: CaseError[] }

/** A place in the file as people write it: `options[0].hosting[1].units`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  )

const errorsOf = (issue: z.core.$ZodIssue): CaseError[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: placeOf([...issue.path, key]), message: 'This key is not known.' }))
    : [{ path: placeOf(issue.path), message: issue.message }]

const firstOfEach = (errors: CaseError[]): CaseError[] =>
  errors.filter(({ path }, index) => errors.findIndex((error) => error.path === path) === index)

/** Reads what a file holds; either the whole with all its defaults, or everything that is wrong with it. */
export function readFileContent<T>(schema: z.ZodType<T>, content: unknown): FileReading<T> {
  const bad = Object.entries(unstorable(content))
  if (bad.length > 0) return { ok: false, errors: bad.map(([path, message]) => ({ path, message })) }
  const parsed = schema.safeParse(content, { error: sentenceOf })
  if (parsed.success) return { ok: true, file: parsed.data }
  return { ok: false, errors: firstOfEach(parsed.error.issues.slice(0, 200).flatMap(errorsOf)) }
}

const refused = (message: string): { ok: false; errors: CaseError[] } => ({
  ok: false,
  errors: [{ path: '', message }],
})

/** The same from the text of a file. A key that stands twice in one object has no value that can be taken for meant. */
export function readFileText<T>(text: string, read: (content: unknown) => FileReading<T>): FileReading<T> {
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return refused('This file is empty.')
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    const fault = jsonFault(json)
    const place = fault?.line ? `line ${fault.line}, letter ${fault.column}: ` : ''
    return refused(`This file is not JSON: ${place}${fault?.reason ?? 'it cannot be read'}.`)
  }
  const errors = repeatedKeys(json).map((path) => ({ path, message: 'This key stands here twice.' }))
  return errors.length > 0 ? { ok: false, errors: errors.slice(0, 200) } : read(content)
}
