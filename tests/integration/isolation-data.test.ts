import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database } from '#lib/data/database.ts'
import { setMemberRole } from '#lib/data/member.ts'
import { ownDatabase } from '#tests/support/isolation/database.ts'
import { proveRow } from '#tests/support/isolation/proof.ts'
import { dataRows } from '#tests/support/isolation/rows.ts'
import type { Witness } from '#tests/support/isolation/witness.ts'
import { twoWorlds, type World } from '#tests/support/isolation/world.ts'

let owner: pg.Client
let witness: Witness
beforeAll(async () => {
  ;({ owner, witness } = await ownDatabase('isolation_data'))
})
afterAll(async () => {
  await database().$disconnect()
  await owner.end()
})

it('has a row for every exported function of the data layer', async () => {
  const names: string[] = []
  for (const file of readdirSync('lib/data').filter((name) => name.endsWith('.ts')))
    for (const [name, value] of Object.entries(await import(resolve('lib/data', file))))
      if (typeof value === 'function') names.push(`${file} ${name}`)
  expect(names.length).toBeGreaterThan(130)
  expect([...new Set(dataRows.map(([name]) => name))].sort()).toEqual(names.sort())
})

const switchOff = async () => {
  for (const name of await witness.tablesOfTenants())
    await owner.query(`alter table "${name}" disable row level security, no force row level security`)
}

describe.each([
  ['with both lines', async () => {}],
  ['without row-level security', switchOff],
])('the data layer %s keeps a tenant from the rows of another', (_, prepare) => {
  let victim: World
  let rival: World
  beforeAll(async () => {
    await prepare()
    ;({ victim, rival } = await twoWorlds())
  })

  for (const [name, row] of dataRows)
    if (row.kind !== 'apart') it(`${name} ${row.kind}`, () => proveRow(witness, row, victim, rival))

  it('counts owners and events in each workspace by itself', async () => {
    await owner.query(`update app_user set password_hash = 'a hash'`)
    await expect(setMemberRole(rival.scope, rival.scope.userId, 'viewer')).rejects.toMatchObject({
      code: 'conflict',
    })
    const { rows } = await owner.query(
      'select workspace_id from audit_event group by workspace_id having max(sequence) <> count(*)',
    )
    expect(rows).toEqual([])
  })
})
