import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { saveIntake } from '#lib/data/advice.ts'
import { getComparison, latestRecommendation } from '#lib/data/comparison.ts'
import { updateComparison } from '#lib/data/comparison-change.ts'
import { archiveComparison } from '#lib/data/comparison-list.ts'
import { createComparison, duplicateComparison } from '#lib/data/comparison-start.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { type Intake, QUESTIONS, unknownIntake } from '#lib/domain/advice/intake.ts'
import { comparisonIntake } from '#lib/schemas/intake.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
beforeAll(async () => {
  const fresh = await freshWorkspace()
  scope = fresh.scope
  other = fresh.other
  projectId = (await newProject(scope)).projectId
})

const start = async () => {
  const { id } = await createComparison(scope, { projectId, preset: 'ticket-assistant', name: 'Tickets' })
  return getComparison(scope, id)
}
const cited: Intake = { ...unknownIntake, knowledge: 'both', examples: 'none', budget: '10000' }
const approachOf = ({ result }: Awaited<ReturnType<typeof getComparison>>) =>
  result?.options.find((option) => option.id === result.advice.recommended)?.approach

it('gives new advice on figures that stay as they are, and says who answered', async () => {
  const view = await start()
  expect(view.intake).toBeNull()
  await saveIntake(scope, { id: view.id, revision: view.revision, intake: cited })
  const advised = await getComparison(scope, view.id)
  expect(advised.intake).toEqual(cited)
  expect(approachOf(advised)).toBe('retrieval')
  expect(advised.result?.advice.weighing?.excluded.map((item) => item.rule)).toContain('too-few-examples')
  expect({ ...advised.result, advice: null }).toEqual({ ...view.result, advice: null })
  expect(advised.computedAt).toBe(view.computedAt)
  const recommendation = await inWorkspace(scope, (tx) => latestRecommendation(tx, scope, projectId))
  expect(recommendation?.sentence).toBe(advised.result?.advice.sentence)
  const events = await inWorkspace(scope, (tx) =>
    tx.auditEvent.count({
      where: { workspaceId: scope.workspaceId, subjectId: view.id, action: 'comparison.advised' },
    }),
  )
  expect(events).toBe(1)
})

it('keeps the answers through a change of the case, and copies them', async () => {
  const { id, revision, case: file } = await start()
  await saveIntake(scope, { id, revision, intake: cited })
  await updateComparison(scope, { id, revision: revision + 1, case: { ...file, horizonMonths: 12 } })
  const changed = await getComparison(scope, id)
  expect([changed.intake, approachOf(changed)]).toEqual([cited, 'retrieval'])
  const copy = await getComparison(scope, (await duplicateComparison(scope, id)).id)
  expect([copy.intake, approachOf(copy)]).toEqual([cited, 'retrieval'])
})

it('takes its answers back: with nothing known the advice is that of the figures', async () => {
  const view = await start()
  await saveIntake(scope, { id: view.id, revision: view.revision, intake: cited })
  await saveIntake(scope, { id: view.id, revision: view.revision + 1, intake: unknownIntake })
  expect((await getComparison(scope, view.id)).result?.advice).toEqual(view.result?.advice)
})

it('refuses an old revision, an archived comparison and a stranger, and writes nothing', async () => {
  const { id, revision } = await start()
  const save = (by: Scope, at: number) => saveIntake(by, { id, revision: at, intake: cited })
  await expect(save(scope, revision + 1)).rejects.toMatchObject({ code: 'conflict' })
  await expect(save(other, revision)).rejects.toMatchObject({ code: 'not-found' })
  await archiveComparison(scope, id)
  await expect(save(scope, revision + 1)).rejects.toMatchObject({ code: 'conflict' })
  expect((await getComparison(scope, id)).intake).toBeNull()
})

it('reads what a form sends: the empty answer is not known, another one is refused', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const blank = Object.fromEntries([...QUESTIONS.map(({ key }) => key), 'budget'].map((key) => [key, '']))
  const read = (given: object) => comparisonIntake.safeParse({ id, revision: 1, intake: given })
  expect(read(blank).data?.intake).toEqual(unknownIntake)
  expect(read({ ...blank, deadline: '2-weeks', budget: '10000.50' }).data?.intake).toEqual({
    ...{ ...unknownIntake, deadline: '2-weeks', budget: '10000.50' },
  })
  for (const bad of [{ deadline: 'soon' }, { budget: '1,5?' }, { budget: '-1' }, { mood: 'good' }])
    expect(read({ ...blank, ...bad }).success).toBe(false)
})
