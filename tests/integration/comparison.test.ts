import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getComparison, getComparisonForm, latestRecommendation } from '#lib/data/comparison.ts'
import { chooseOption, updateComparison } from '#lib/data/comparison-change.ts'
import { archiveComparison, listComparisons, restoreComparison } from '#lib/data/comparison-list.ts'
import { createComparison, duplicateComparison, importComparison } from '#lib/data/comparison-start.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { exportCase } from '#lib/domain/comparison/export-case.ts'
import type { Preset } from '#lib/domain/comparison/preset.ts'
import { readCase } from '#lib/schemas/case.ts'
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

const start = async (preset: Preset) => {
  const { id } = await createComparison(scope, { projectId, preset, name: `A ${preset}` })
  return getComparison(scope, id)
}
const byApproach = (view: Awaited<ReturnType<typeof getComparison>>, approach: string) => {
  const option = view.result?.options.find((item) => item.approach === approach)
  if (!option) throw new Error(`no option ${approach}`)
  return option
}
const query = { q: '', sort: null, page: 1, size: 50, project: null, isArchived: false }

describe('the guide as a preset', () => {
  it('gives the figures of its small project, with ranges and remarks', async () => {
    const view = await start('guide-small')
    expect(byApproach(view, 'fine-tuning').wholeMonth).toBe('5110') // $7 × 730 h
    expect(byApproach(view, 'prompting').range).toEqual({ low: '600', high: '2400' }) // 12 × $50 to $200
    expect(byApproach(view, 'fine-tuning').goLiveRange).toEqual({ low: '1', high: '2' }) // 4 to 8 weeks
    expect(view.remarks.join(' ')).toContain('$1.70')
  })

  it('gives the figures of its enterprise', async () => {
    const view = await start('guide-enterprise')
    expect(byApproach(view, 'fine-tuning').wholeMonth).toBe('10220') // 2 × $5,110
    expect(byApproach(view, 'prompting').range).toEqual({ low: '6000', high: '24000' })
  })
})

it('computes the ticket assistant at prices of the catalogue, and carries the project along', async () => {
  const view = await start('ticket-assistant')
  expect(view.result?.options.map((option) => option.complete)).toEqual([true, true, true, true])
  expect(view.result?.catalogue.sha256).toMatch(/^[0-9a-f]{64}$/)
  const project = await inWorkspace(scope, (tx) =>
    tx.project.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id: projectId } },
    }),
  )
  expect(project.status).toBe('comparing')
})

it('says which lines of a blank comparison have no price, and totals nothing', async () => {
  const view = await start('blank')
  expect(view.result?.options.map(({ total, unknownLines }) => [total, unknownLines])).toEqual([
    [null, 1],
    [null, 1],
  ])
  expect(view.result?.advice.recommended).toBeNull()
})

describe('a change', () => {
  it('computes anew, keeps the ids of the options that stay, and drops a choice that went', async () => {
    const view = await start('ticket-assistant')
    const [prompting, retrieval, ...rest] = view.case.options
    if (!prompting || !retrieval) throw new Error('options are missing')
    await chooseOption(scope, { id: view.id, revision: view.revision, optionId: retrieval.id })
    await expect(
      chooseOption(scope, { id: view.id, revision: view.revision, optionId: null }),
    ).rejects.toMatchObject({
      code: 'conflict',
    })
    const added = { ...prompting, id: 'new-1', label: 'Prompting, smaller' }
    const file = { ...view.case, horizonMonths: 12, options: [prompting, ...rest, added] }
    await updateComparison(scope, { id: view.id, revision: view.revision + 1, case: file })
    const changed = await getComparison(scope, view.id)
    expect(changed.case.options[0]?.id).toBe(prompting.id)
    expect(changed.result?.options.map((option) => option.id)).toEqual(
      changed.case.options.map((option) => option.id),
    )
    expect(changed.result?.horizonMonths).toBe(12)
    expect(changed.chosenOptionId).toBeNull()
  })

  it('with a misspelt model names the nearest and changes nothing', async () => {
    const view = await start('blank')
    const [first, second] = view.case.options
    if (!first || !second) throw new Error('options are missing')
    const call = { ...first.inference[0], model: 'openai/gpt-5.4-minni' } as (typeof first.inference)[number]
    const file = { ...view.case, options: [{ ...first, inference: [call] }, second] }
    await expect(
      updateComparison(scope, { id: view.id, revision: view.revision, case: file }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'case.options.0.inference.0.model': expect.stringContaining('openai/gpt-5.4-mini') },
    })
    expect((await getComparison(scope, view.id)).revision).toBe(view.revision)
  })
})

it('gives the same result after an export and an import, and as a copy', async () => {
  const view = await start('ticket-assistant')
  const totals = (result: typeof view.result) => result?.options.map(({ label, total }) => [label, total])
  const reading = readCase(JSON.parse(JSON.stringify(exportCase(view.case))))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const imported = await importComparison(scope, projectId, reading.file)
  expect(totals((await getComparison(scope, imported.id)).result)).toEqual(totals(view.result))
  const copy = await duplicateComparison(scope, view.id)
  expect(totals((await getComparison(scope, copy.id)).result)).toEqual(totals(view.result))
})

it('is archived and restored, each time with a row that says so', async () => {
  const view = await start('guide-small')
  await archiveComparison(scope, view.id)
  const listed = async (isArchived: boolean) =>
    (await listComparisons(scope, { ...query, project: projectId, isArchived })).rows.some(
      (row) => row.id === view.id,
    )
  expect([await listed(false), await listed(true)]).toEqual([false, true])
  await restoreComparison(scope, view.id)
  expect(await listed(false)).toBe(true)
  const actions = await inWorkspace(scope, (tx) =>
    tx.auditEvent.findMany({
      where: { workspaceId: scope.workspaceId, subjectId: view.id },
      orderBy: { sequence: 'asc' },
    }),
  )
  expect(actions.map((row) => row.action)).toEqual([
    'comparison.created',
    'comparison.archived',
    'comparison.restored',
  ])
})

it('offers what can be quoted on its day', async () => {
  const { id } = await start('ticket-assistant')
  const { choices } = await getComparisonForm(scope, id)
  const ids = choices.inference.map((choice) => choice.id)
  expect(ids).toContain('openai/gpt-5.4-mini')
  expect(ids).not.toContain('openai/gpt-6.2-sol') // of low confidence
})

it('is nothing to another workspace', async () => {
  const { id, revision } = await start('guide-small')
  const unseen = { code: 'not-found' }
  await expect(getComparison(other, id)).rejects.toMatchObject(unseen)
  await expect(archiveComparison(other, id)).rejects.toMatchObject(unseen)
  await expect(duplicateComparison(other, id)).rejects.toMatchObject(unseen)
  await expect(chooseOption(other, { id, revision, optionId: null })).rejects.toMatchObject(unseen)
  await expect(createComparison(other, { projectId, preset: 'blank', name: 'x' })).rejects.toMatchObject(
    unseen,
  )
  expect((await listComparisons(other, query)).total).toBe(0)
  expect(await inWorkspace(other, (tx) => latestRecommendation(tx, other, projectId))).toBeNull()
})
