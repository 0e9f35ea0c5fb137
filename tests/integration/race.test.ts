import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { inWorkspace, inWorkspaceAtLength } from '#lib/data/database.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { advanceProject } from '#lib/data/project-status.ts'
import { lockedQuote } from '#lib/data/quote-version.ts'
import { newDraft, writeDraft } from '#tests/support/quote.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
})

/** Long enough for a second transaction to reach the lock of the first. */
const A_WHILE = 250

it('a draft that is being sent is not written on: the save waits until it is known what was sent', async () => {
  const { id, revision } = await newDraft(scope)
  const read = await inWorkspace(scope, async (tx) => {
    const before = await lockedQuote(tx, scope, id)
    const saving = writeDraft(scope, id, { title: 'Written meanwhile' })
    await pause(A_WHILE)
    const after = await lockedQuote(tx, scope, id)
    return { saving, seen: [before, after].map(({ versions }) => versions[0]?.revision) }
  })
  expect(read.seen).toEqual([revision, revision])
  expect(await read.saving).toEqual({ revision: revision + 1 })
})

it('of two events at once the earlier station never overwrites the later one', async () => {
  const { projectId } = await newProject(scope)
  const { sending } = await inWorkspace(scope, async (tx) => {
    await advanceProject(tx, scope, projectId, 'quote-accepted')
    const sending = inWorkspace(scope, (other) => advanceProject(other, scope, projectId, 'quote-sent'))
    await pause(A_WHILE)
    return { sending }
  })
  await sending
  expect((await getProjectHead(scope, projectId)).status).toBe('won')
})

it('a comparison begun while the project is moving waits for it, and neither locks the other out', async () => {
  const { projectId } = await newProject(scope)
  const start = { projectId, preset: 'blank', name: 'Begun meanwhile' } as const
  const { comparing } = await inWorkspace(scope, async (tx) => {
    await tx.project.updateMany({
      where: { workspaceId: scope.workspaceId, id: projectId },
      data: { name: 'X' },
    })
    const comparing = createComparison(scope, start)
    await pause(A_WHILE)
    await advanceProject(tx, scope, projectId, 'quote-sent')
    return { comparing }
  })
  await expect(comparing).resolves.toHaveProperty('id')
  expect((await getProjectHead(scope, projectId)).status).toBe('quoted')
})

it('work over whole bills waits for its turn, however long those before it take', async () => {
  const work = () => inWorkspaceAtLength(scope, (tx) => tx.$queryRaw`select pg_sleep(5.5)::text`)
  const all = await Promise.allSettled([
    work(),
    work(),
    work(),
    inWorkspaceAtLength(scope, async () => 'done'),
  ])
  expect(all.map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'))
}, 40_000)
