import type { ErrorCode } from './errors.ts'

/** What an action answers. `fields` maps the name of a field to what is wrong with it. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; code: ErrorCode; message: string; fields: Record<string, string> }
