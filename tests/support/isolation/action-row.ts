import type { Permission } from '#lib/domain/role.ts'
import type { ErrorCode } from '#lib/errors.ts'
import type { World } from './world.ts'

export type Input = Record<string, unknown>

export type ActionRow = {
  /** `open` when it runs before anyone can have proved who he is. */
  permission: Permission | 'open'
  /** Good input that names rows of `its`; every field has a value, so that each can be spoilt. */
  input: (its: World) => Input
  /** What another tenant gets for it; null when it names no row and works within his own workspace. */
  foreign: ErrorCode | null
}

export const reads = (input: ActionRow['input'], foreign: ActionRow['foreign']): ActionRow => ({
  ...{ permission: 'read', input, foreign },
})
export const writes = (
  input: ActionRow['input'],
  foreign: ActionRow['foreign'] = 'not-found',
): ActionRow => ({
  ...{ permission: 'write', input, foreign },
})
export const manages = (
  input: ActionRow['input'],
  foreign: ActionRow['foreign'] = 'not-found',
): ActionRow => ({
  ...{ permission: 'manage', input, foreign },
})
export const opens = (input: Input | ActionRow['input'], code: ErrorCode | null): ActionRow => ({
  permission: 'open',
  input: typeof input === 'function' ? input : () => input,
  foreign: code,
})
