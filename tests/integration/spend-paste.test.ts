import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { archiveProject } from '#lib/data/project.ts'
import { createSpend } from '#lib/data/spend.ts'
import { planPaste, undoPaste, writePaste } from '#lib/data/spend-paste.ts'
import { pasteUndo, spendBlock, spendPaste } from '#lib/schemas/spend-paste.ts'
import { spendOf } from '#tests/support/spend-list.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
beforeAll(async () => {
  ;({ scope, other } = await freshWorkspace())
})

const base = { month: '2026-10', provider: 'OpenAI', service: '', kind: 'api', currency: 'USD', note: '' }
const fresh = async () => (await newProject(scope)).projectId
const block = (projectId: string, ...changes: Record<string, unknown>[]) =>
  spendBlock.parse({ projectId, records: changes.map((change) => ({ ...base, amount: '1', ...change })) })

async function paste(projectId: string, ...changes: Record<string, unknown>[]) {
  const cells = block(projectId, ...changes)
  const { fates, fingerprint } = await planPaste(scope, cells)
  return { fates, run: () => writePaste(scope, spendPaste.parse({ ...cells, fingerprint })) }
}
const amounts = async (project: string) =>
  (await spendOf(scope, { project, sort: 'service' })).rows.map(({ service, amount, note }) => [
    service,
    amount,
    note,
  ])

describe('pasted amounts', () => {
  it('are written all at once, with 28 decimals and unknown ones unknown, and taken back', async () => {
    const projectId = await fresh()
    const long = '0.1234567890123456789012345678'
    const { fates, run } = await paste(
      projectId,
      { service: 'a', amount: long },
      { service: 'b', amount: null },
    )
    expect(fates).toEqual([{ kind: 'new' }, { kind: 'new' }])
    const done = await run()
    expect(await amounts(projectId)).toEqual([
      ['a', long, ''],
      ['b', null, ''],
    ])
    await undoPaste(scope, pasteUndo.parse({ projectId, ...done }))
    expect(await amounts(projectId)).toEqual([])
  })

  it('that stand already are not written twice, and those that changed take the place of the former', async () => {
    const projectId = await fresh()
    const former = { ...base, projectId, kind: 'api', service: 'b', amount: '7', note: 'By card' } as const
    await createSpend(scope, former)
    await (await paste(projectId, { service: 'a' })).run()
    const { fates, run } = await paste(projectId, { service: 'a' }, { service: 'b', amount: '8' })
    expect(fates).toMatchObject([{ kind: 'same' }, { kind: 'changed', former: '7' }])
    const done = await run()
    expect([done.made.length, done.replaced.length]).toEqual([1, 1])
    expect(await amounts(projectId)).toEqual([
      ['a', '1', ''],
      ['b', '8', 'By card'],
    ])
    await undoPaste(scope, { projectId, ...done })
    expect(await amounts(projectId)).toEqual([
      ['a', '1', ''],
      ['b', '7', 'By card'],
    ])
  })

  it('by two people at once are written once', async () => {
    const projectId = await fresh()
    const [first, second] = [
      await paste(projectId, { service: 'a' }),
      await paste(projectId, { service: 'a' }),
    ]
    const results = await Promise.allSettled([first.run(), second.run()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await amounts(projectId)).toEqual([['a', '1', '']])
  })

  it('are refused whole when one of them cannot be meant, or belongs to a month to come', async () => {
    const projectId = await fresh()
    await (await paste(projectId, { amount: '1' }, { amount: '2' })).run()
    const { fates, run } = await paste(projectId, { service: 'new' }, { amount: '3' })
    expect(fates).toMatchObject([{ kind: 'new' }, { kind: 'several', standing: 2 }])
    await expect(run()).rejects.toMatchObject({ code: 'conflict' })
    await expect(paste(projectId, {}, { month: '2099-01' })).rejects.toMatchObject({ code: 'invalid' })
    expect((await amounts(projectId)).length).toBe(2)
  })

  it('are out of reach for another tenant, and not for a project that is put away', async () => {
    const projectId = await fresh()
    const done = await (await paste(projectId, {})).run()
    await expect(planPaste(other, block(projectId, {}))).rejects.toMatchObject({ code: 'not-found' })
    await expect(undoPaste(other, { projectId, ...done })).rejects.toMatchObject({ code: 'not-found' })
    const elsewhere = await fresh()
    await expect(undoPaste(scope, { projectId: elsewhere, ...done })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await amounts(projectId)).length).toBe(1)
    await archiveProject(scope, projectId)
    await expect(paste(projectId, {})).rejects.toMatchObject({ code: 'not-found' })
  })
})
