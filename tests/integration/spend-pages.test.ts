import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { createSpend } from '#lib/data/spend.ts'
import { listSpend } from '#lib/data/spend-list.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
const size = 10
const page = (sort: string | null, after: string | null, rows = size) =>
  listSpend(scope, { ...ALL_SPEND, sort, after, size: rows })

/** 43 records of two projects, in which every column has equals, and some have no amount. */
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
  const projects = [await newProject(scope), await newProject(scope)]
  for (let at = 0; at < 43; at += 1)
    await createSpend(
      scope,
      spendInput.parse({
        projectId: projects[at % 2]?.projectId,
        month: `2026-0${(at % 4) + 1}`,
        provider: ['OpenAI', 'openai', 'Azure'][at % 3],
        service: at % 5 ? 'Model' : '',
        kind: at % 2 ? 'hosting' : 'api',
        amount: at % 6 ? `${at % 7}.5` : '',
        currency: 'USD',
        note: '',
      }),
    )
})

const ORDERS = ['month', 'project', 'provider', 'service', 'kind', 'amount'].flatMap((key) => [
  key,
  `-${key}`,
])

it.each([null, ...ORDERS])('goes through all records page by page and back again, by %s', async (sort) => {
  const whole = await page(sort, null, 200)
  expect(whole).toMatchObject({ total: 43, previous: null, next: null })
  const ids = whole.rows.map(({ id }) => id)
  const forward = [await page(sort, null)]
  for (let next = forward[0]?.next; next; next = forward.at(-1)?.next) forward.push(await page(sort, next))
  expect(forward.map(({ rows }) => rows.length)).toEqual([10, 10, 10, 10, 3])
  expect(forward.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids)
  const back = [forward.at(-1)]
  for (let at = back[0]?.previous; at; at = back.at(-1)?.previous) back.push(await page(sort, at))
  expect(back.reverse().flatMap((one) => one?.rows.map(({ id }) => id))).toEqual(ids)
  expect(back[1]?.next).toBe(forward[1]?.next)
})

it('begins at the first page where the address leads nowhere', async () => {
  const first = await page(null, null)
  for (const after of ['nowhere', '01890000-0000-7000-8000-000000000000', `-${first.rows[0]?.id}`])
    expect(await page(null, after)).toEqual(first)
})

it('shows of rows without an amount the last ones last, whichever way the amounts go', async () => {
  for (const sort of ['amount', '-amount'])
    expect((await page(sort, null, 200)).rows.slice(-8).map(({ amount }) => amount)).toEqual(
      Array(8).fill(null),
    )
})
