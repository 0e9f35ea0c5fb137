import { expect } from 'vitest'
import { failureOf } from '#lib/action.ts'
import type { Row } from './row.ts'
import { marksIn, type Witness } from './witness.ts'
import type { World } from './world.ts'

type Proven = Exclude<Row, { kind: 'apart' }>

/** What the caller gets, a throw at once and a rejection later alike. */
async function outcome(
  call: () => Promise<unknown>,
  codeOf: (error: unknown) => string = (error) => failureOf(error).code,
) {
  try {
    return { value: await call() }
  } catch (error) {
    return { code: codeOf(error) }
  }
}

/**
 * A stranger's call on the rows of `its` gets what the row says, shows nothing and writes nothing. Then the same call
 * by their owner: it must turn out otherwise, or the row would prove nothing.
 */
export async function proveRow(witness: Witness, row: Proven, its: World, stranger: World): Promise<void> {
  const marks = await witness.marksOf(its)
  // Who may write in his own workspace must leave this one alone; else no table may change at all.
  const watched = row.kind === 'writes-own' ? its.scope.workspaceId : undefined
  const before = await witness.state(watched)
  const foreign = await outcome(() => row.call(stranger, its))
  expect(await witness.state(watched)).toEqual(before)
  expect(marksIn(foreign, marks)).toEqual([])
  if (row.kind === 'refuses') expect(foreign).toEqual({ code: row.code })
  else expect(foreign).toHaveProperty('value')

  const control = await outcome(() => row.call(its, its))
  if (row.kind === 'refuses') expect(control).not.toEqual({ code: row.code })
  else expect(control).toHaveProperty('value')
  if (row.kind === 'shows-own') expect(marksIn(control, marks)).not.toEqual([])
}

/** The call names the tenant itself, as one without filters would; where it does not fail, it finds nothing. */
export async function proveUnfiltered(witness: Witness, row: Proven, its: World): Promise<void> {
  const marks = await witness.marksOf(its)
  const before = await witness.state()
  const shown = await outcome(() => row.call(its, its), String)
  expect(await witness.state()).toEqual(before)
  expect(marksIn(shown, marks)).toEqual([])
  if (row.kind === 'refuses') expect(shown).toHaveProperty('code')
}
