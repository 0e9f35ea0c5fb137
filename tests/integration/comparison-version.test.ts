import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { saveIntake } from '#lib/data/advice.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { repriceComparison, restoreVersion, updateComparison } from '#lib/data/comparison-change.ts'
import { createComparison, importComparison } from '#lib/data/comparison-start.ts'
import { archiveProject } from '#lib/data/project.ts'
import { getVersions } from '#lib/data/version-history.ts'
import { unknownIntake } from '#lib/domain/advice/intake.ts'
import { ownerClient } from '#tests/support/database.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let projectId: string
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
  projectId = (await newProject(scope)).projectId
})

const start = async () => {
  const { id } = await createComparison(scope, { projectId, preset: 'ticket-assistant', name: 'Tickets' })
  return getComparison(scope, id)
}
const history = (id: string, from: number | null = null, to: number | null = null) =>
  getVersions(scope, id, { from, to })
const total = (view: Awaited<ReturnType<typeof getComparison>>) => view.result?.options[0]?.total

/** The same comparison as it would have been on an older day. */
const startOn = async (pricesAt: string) => {
  const view = await start()
  const file = { ...view.case, pricesAt, asKnownAt: null, startMonth: '2026-06' }
  const { id } = await importComparison(scope, projectId, file)
  return getComparison(scope, id)
}

describe('every change is a version', () => {
  it('from the first one on, with who and why, and tells what differs', async () => {
    const view = await start()
    const file = { ...view.case, horizonMonths: 12 }
    await updateComparison(scope, { id: view.id, revision: view.revision, case: file })
    await saveIntake(scope, { id: view.id, revision: view.revision + 1, intake: unknownIntake })
    const { versions, difference } = await history(view.id, 1, 2)
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [3, 'Questions answered'],
      [2, 'Changed'],
      [1, 'Started'],
    ])
    expect(versions.every((version) => version.who !== null && version.engine === '1.0.0')).toBe(true)
    expect(difference?.inputs).toEqual([{ place: 'Months compared', was: '24', now: '12' }])
    expect(difference?.prices).toEqual([])
  })

  it('is never changed or removed, not even by the owner of the database', async () => {
    const { id } = await start()
    const owner = await ownerClient()
    const key = 'where comparison_id = $1'
    await expect(owner.query(`update comparison_version set reason = 'x' ${key}`, [id])).rejects.toThrow(
      'never',
    )
    await expect(owner.query(`delete from comparison_version ${key}`, [id])).rejects.toThrow('never')
    await owner.end()
  })

  it('is not found by a number that there is not', async () => {
    const { id } = await start()
    await expect(history(id, 1, 7)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an older comparison', () => {
  it('says what its prices are today, and takes them over as a new version', async () => {
    const old = await startOn('2026-05-01')
    expect(old.repricing?.prices.length).toBeGreaterThan(0)
    await repriceComparison(scope, { id: old.id, revision: old.revision })
    const now = await getComparison(scope, old.id)
    expect(now.repricing).toBeNull()
    expect(now.case.startMonth).toBe('2026-06')
    const { versions, difference } = await history(old.id)
    expect(versions[0]?.reason).toBe('Re-priced')
    expect(difference?.prices).toEqual(old.repricing?.prices)
    expect(difference?.totals).toEqual(old.repricing?.totals)
    expect(difference?.inputs.map((input) => input.place)).toEqual(['Prices valid on'])
  })

  it('goes back to a version with the very figures that it had', async () => {
    const old = await startOn('2026-05-01')
    await repriceComparison(scope, { id: old.id, revision: old.revision })
    await restoreVersion(scope, { id: old.id, revision: old.revision + 1, number: 1 })
    const back = await getComparison(scope, old.id)
    expect(total(back)).toBe(total(old))
    expect(back.result).toEqual(old.result)
    expect((await history(old.id)).versions[0]).toMatchObject({ number: 3, reason: 'Back to version 1' })
  })

  it('with today’s prices has nothing to re-price', async () => {
    expect((await start()).repricing).toBeNull()
  })

  it('of a project that is over is not re-priced, and says why', async () => {
    const view = await start()
    const file = { ...view.case, pricesAt: '2026-01-01', startMonth: '2026-01', horizonMonths: 2 }
    const { id } = await importComparison(scope, projectId, file)
    await expect(repriceComparison(scope, { id, revision: 1 })).rejects.toThrow('project is over')
    expect((await getComparison(scope, id)).repricing).toBeNull()
  })
})

it('cannot be changed in an archived project, and says so', async () => {
  const archived = await newProject(scope)
  const { id } = await createComparison(scope, { ...archived, preset: 'blank', name: 'Blank' })
  await archiveProject(scope, archived.projectId)
  const view = await getComparison(scope, id)
  expect(view.isProjectArchived).toBe(true)
  const reference = { id, revision: view.revision }
  const changes = [
    () => updateComparison(scope, { ...reference, case: view.case }),
    () => repriceComparison(scope, reference),
    () => restoreVersion(scope, { ...reference, number: 1 }),
    () => saveIntake(scope, { ...reference, intake: unknownIntake }),
  ]
  for (const change of changes) await expect(change()).rejects.toThrow('This project is archived')
})
