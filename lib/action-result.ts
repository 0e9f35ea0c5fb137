import type { ErrorCode } from './errors.ts'

/**
 * What an action answers. `fields` maps the name of a field to what is wrong with it. `typed` comes back to a form
 * that was posted without scripts, so that its next page can show what was typed; never a password.
 */
export type Result<T> =
  | { ok: true; value: T }
  | {
      ok: false
      code: ErrorCode
      message: string
      fields: Record<string, string>
      typed?: Record<string, string>
    }
