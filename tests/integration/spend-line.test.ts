import { beforeAll, describe, expect, it } from 'vitest'
import { focus } from '#app/api/export/[list]/focus.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { createSpend } from '#lib/data/spend.ts'
import { listLines } from '#lib/data/spend-line.ts'
import { getSpend } from '#lib/data/spend-page.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { HEADS, read, row, table } from '#tests/support/bill.ts'
import { spendOf } from '#tests/support/spend-list.ts'
import { take } from '#tests/support/staged-bill.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
let bill: string
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
  projectId = (await newProject(scope)).projectId
  const rows = Array.from({ length: 25 }, (_, at) =>
    row({
      BilledCost: at === 7 ? '' : `${at}.01`,
      ServiceName: at % 5 === 0 ? 'Rare' : 'Common',
      ChargePeriodStart: `2026-10-${String(at + 1).padStart(2, '0')}T00:00:00Z`,
      ChargePeriodEnd: `2026-10-${String(at + 2).padStart(2, '0')}T00:00:00Z`,
      BillingAccountId: 'acct-7',
    }),
  )
  const file = table(rows, { heads: [...HEADS, 'BillingAccountId'] })
  bill = (await take(scope, projectId, file, { name: 'october.csv' })).id
  const typed = {
    month: '2026-10',
    kind: 'api',
    provider: 'By hand',
    service: '',
    currency: 'USD',
    note: '=1+1',
  }
  await createSpend(scope, spendInput.parse({ ...typed, amount: '3', projectId }))
})

describe('the lines of bills', () => {
  it('come page by page from where the page before ended, each once', async () => {
    const seen: number[] = []
    let after: string | null = null
    do {
      const page = await listLines(scope, { bill, after, size: 10 })
      seen.push(...page.rows.map(({ ordinal }) => ordinal))
      after = page.next
    } while (after)
    expect(seen.length).toBe(25)
    expect(new Set(seen).size).toBe(25)
  })

  it('come page by page back to the first, the same rows on each page', async () => {
    const page = (after: string | null) => listLines(scope, { bill, after, size: 10 })
    const first = await page(null)
    const second = await page(first.next)
    const third = await page(second.next)
    expect(first.previous).toBeNull()
    expect(third.next).toBeNull()
    expect(await page(third.previous)).toEqual(second)
    expect(await page(second.previous)).toEqual(first)
  })

  it('are those of the record that one came from', async () => {
    const { rows } = await spendOf(scope, { service: 'Rare' })
    expect(rows).toMatchObject([{ lines: 5, bill: { fileName: 'october.csv' }, source: 'invoice' }])
    const [record] = rows
    const page = await listLines(scope, { bill, service: 'Rare', from: '2026-10', to: '2026-10' })
    expect(page.rows.length).toBe(record?.lines)
    expect((await listLines(scope, { q: 'rar' })).rows.length).toBe(5)
    expect((await listLines(scope, { source: 'gateway' })).rows).toEqual([])
    expect((await listLines(scope, { to: '2026-09' })).rows).toEqual([])
  })

  it('bear the names of their bill and project, and nothing of another tenant', async () => {
    const query = readSpendQuery({ show: 'lines', bill, after: 'no.place.at.all' })
    expect((await getSpend(scope, query)).body).toMatchObject({ rows: { length: 25 }, next: null })
    expect((await getSpend(scope, query)).billName).toBe('october.csv')
    expect((await getSpend(other, query)).body).toMatchObject({ rows: [], next: null })
  })
})

describe('the export as FOCUS', () => {
  const fileOf = async (params: Record<string, string> = {}, owner = scope) => {
    let file = ''
    for await (const piece of await focus(owner, params, 'csv')) file += piece
    return file
  }

  it('has every row of the bills and what was typed in, and is read as the same bill', async () => {
    const file = await fileOf()
    const found = await read(file)
    // 0.01 + 1.01 + … + 24.01 without 7.01: 300 + 25 × 0.01 − 7.01 = 293.24, and 3 by hand
    expect(found).toMatchObject({
      ...{ format: 'focus', formatVersion: '1.2', currencyTotals: { USD: '296.24' } },
      rows: { read: 26, accepted: 26, rejected: 0 },
    })
    expect(file).toContain('acct-7')
    expect(file).toContain("'=1+1")
  })

  it('takes the filters of the screen', async () => {
    expect(await read(await fileOf({ service: 'Rare' }))).toMatchObject({ rows: { accepted: 5 } })
    expect(await read(await fileOf({ source: 'manual' }))).toMatchObject({ currencyTotals: { USD: '3' } })
    expect((await fileOf({}, other)).trim().split('\n').length).toBe(1)
  })

  it('leaves out what a better source speaks of', async () => {
    const typed = { month: '2026-10', kind: 'api', service: '', currency: 'USD', note: '' }
    const { rows } = await spendOf(scope, { bill })
    const [{ provider, kind } = { provider: '', kind: 'api' }] = rows
    await createSpend(scope, spendInput.parse({ ...typed, kind, provider, amount: '99', projectId }))
    expect((await spendOf(scope, { source: 'manual', provider })).rows).toMatchObject([{ isCounted: false }])
    expect((await read(await fileOf())).currencyTotals).toEqual({ USD: '296.24' })
  })
})
