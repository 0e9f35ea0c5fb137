import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Result } from '#lib/action-result.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { database } from '#lib/data/database.ts'
import { signInUser } from '#lib/data/user.ts'
import { actionRows } from '#tests/support/isolation/actions.ts'
import { furnishedDatabase } from '#tests/support/isolation/database.ts'
import { spoil } from '#tests/support/isolation/spoil.ts'
import { textOf, type Witness } from '#tests/support/isolation/witness.ts'
import type { World } from '#tests/support/isolation/world.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { visitor } from '#tests/support/quote.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))

const cleanUp = new AsyncDisposableStack()
let witness: Witness
let its: World
let sessionId: string | null
beforeAll(async () => {
  const made = await furnishedDatabase('bad_input')
  witness = made.witness
  cleanUp.defer(() => made.owner.end())
  cleanUp.defer(() => database().$disconnect())
  its = made.victim
  sessionId = await signInUser(its.scope.userId, visitor)
})
afterAll(() => cleanUp.disposeAsync())

type AnyAction = (input: unknown) => Promise<Result<unknown>>

const load = async (file: string, name: string): Promise<AnyAction> => (await import(resolve(file)))[name]

/** The message stands at the field itself, or at the part of it that is wrong. */
const isNamed = (result: Result<unknown>, path: string) =>
  !result.ok &&
  result.code === 'invalid' &&
  Object.entries(result.fields).some(
    ([field, message]) => (field === path || field.startsWith(`${path}.`)) && /^[A-Z].*[.”]$/.test(message),
  )

/** Everything but the counters of tries, and when a session was last seen. */
const written = async () => {
  const { throttle: _, session: __, ...state } = await witness.state()
  return state
}

/** Sign-in says the same of an address that is none as of one that nobody has. */
const isAlike = (name: string, path: string, result: Result<unknown>) =>
  name === 'signIn' && path === 'email' && !result.ok && result.code === 'invalid'

describe.each(actionRows)('$name of $file', ({ file, name, input }) => {
  it('refuses whatever is wrong at its field, and writes nothing', async () => {
    const act = await load(file, name)
    await arriveAs({ sessionId })
    const before = await written()
    const taken: string[] = []
    for (const { path, what, input: bad } of spoil(input(its))) {
      const result = await act(bad)
      if (!isNamed(result, path) && !isAlike(name, path, result))
        taken.push(`${what} in ${path}: ${textOf(result)}`)
    }
    expect(taken).toEqual([])
    for (const nothing of [null, undefined, 7, 'x', []])
      expect(await act(nothing)).toMatchObject({ ok: false, code: 'invalid' })
    expect(await written()).toEqual(before)
  })
})

it('says in words what is too large for a quote, though a comparison can count it', async () => {
  await arriveAs({ sessionId })
  const { projectId } = its
  const huge = { ...its.case, workload: { ...its.case.workload, requestsPerMonth: '9'.repeat(30) } }
  const imported = await (await load('app/(desk)/comparisons/actions.ts', 'importComparison'))({
    ...{ projectId, text: JSON.stringify(huge) },
  })
  if (!imported.ok) throw new Error('not imported')
  const { id: comparisonId } = imported.value as { id: string }
  const { case: stored } = await getComparison(its.scope, comparisonId)
  const quote = { projectId, comparisonId, optionId: stored.options[0]?.id, title: 'Huge?' }
  const before = await written()
  const result = await (await load('app/(desk)/quotes/actions.ts', 'createQuote'))(quote)
  expect(result).toMatchObject({ ok: false, code: 'invalid', fields: { optionId: expect.any(String) } })
  expect(await written()).toEqual(before)
})
