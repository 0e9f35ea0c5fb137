import type { CaseError } from '#lib/domain/comparison/result.ts'

/** What a command prints instead of an answer; `path` names the place in the file or the argument. */
export type Refusal = { ok: false; errors: CaseError[] }

export const refuse = (message: string, path = ''): Refusal => ({ ok: false, errors: [{ path, message }] })
