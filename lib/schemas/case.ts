import type { z } from 'zod'
import type { Case } from '#lib/domain/comparison/case.ts'
import type { CaseError } from '#lib/domain/comparison/result.ts'
import { caseFile } from './case-file.ts'
import { sentenceOf } from './issues.ts'
import { unstorable } from './storable.ts'

export type CaseReading = { ok: true; file: Case } | { ok: false; errors: CaseError[] }

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

/** Reads what a file holds; either a whole case with all its defaults, or everything that is wrong with it. */
export function readCase(content: unknown): CaseReading {
  const bad = Object.entries(unstorable(content))
  if (bad.length > 0) return { ok: false, errors: bad.map(([path, message]) => ({ path, message })) }
  const parsed = caseFile.safeParse(content, { error: sentenceOf })
  if (parsed.success) return { ok: true, file: parsed.data }
  return { ok: false, errors: firstOfEach(parsed.error.issues.slice(0, 200).flatMap(errorsOf)) }
}

/** The same from the text of a file. */
export function readCaseText(text: string): CaseReading {
  try {
    return readCase(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return {
      ok: false,
      errors: [{ path: '', message: 'This file is not JSON. Export a case to see its form.' }],
    }
  }
}
