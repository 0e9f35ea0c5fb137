import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace, type Tx } from '#lib/data/database.ts'
import type { ErrorCode } from '#lib/errors.ts'
import type { World } from './world.ts'

/** A call by `own.scope` (or with its link) that names rows of `its`; the control calls it with one world for both. */
export type Call = (own: World, its: World) => Promise<unknown>

export type Row = {
  /** Why row-level security alone does not hold here. */
  unpoliced?: string
} /** Answers a stranger's ids with this code, and an owner's with anything else. */ & (
  | { kind: 'refuses'; code: ErrorCode; call: Call }
  /** Names nothing of a stranger or finds it empty; a call of its owner shows his mark. */
  | { kind: 'shows-own'; call: Call }
  /** Writes, and only within the caller's own workspace. */
  | { kind: 'writes-own'; call: Call }
  /** Has no tenant to keep apart. */
  | { kind: 'apart'; why: string }
)

/** By function; several rows where a function takes several ids. */
export type FileRows = Record<string, Row | Row[]>

export const refuses = (call: Call, code: ErrorCode = 'not-found'): Row => ({ kind: 'refuses', code, call })
export const showsOwn = (call: Call): Row => ({ kind: 'shows-own', call })
export const writesOwn = (call: Call): Row => ({ kind: 'writes-own', call })
export const unpoliced = (why: string, row: Row): Row => ({ ...row, unpoliced: why })
export const apart = (why: string): Row => ({ kind: 'apart', why })

/** For functions that work in their caller's transaction. */
export const within = <T>({ scope }: World, run: (tx: Tx, scope: Scope) => Promise<T>): Promise<T> =>
  inWorkspace(scope, (tx) => run(tx, scope))

export const listQuery = { q: '', sort: null, page: 1, size: 200 }
