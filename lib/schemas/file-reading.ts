import type { z } from 'zod'
import type { CaseError } from '#lib/domain/comparison/result.ts'
import { sentenceOf } from './issues.ts'
import { unstorable } from './storable.ts'

export type FileReading<T> = { ok: true; file: T } | { ok: false; errors: CaseError[] }

/** A place in the file as people write it: `options[0].hosting[1].units`. */
const placeOf = (path: readonly PropertyKey[]): string =>
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
