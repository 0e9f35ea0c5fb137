import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { tickTask } from '#lib/data/task.ts'
import { linkTask } from '#lib/data/task-link.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import {
  archiveTemplate,
  createTemplate,
  renameTemplate,
  restoreTemplate,
} from '#lib/data/timeline-template.ts'
import { listTemplates } from '#lib/data/timeline-template-list.ts'
import { readTemplateQuery } from '#lib/schemas/timeline-template.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

const tasksOf = async (projectId: string) => {
  const { timeline } = await getProjectTimeline(scope, projectId)
  return timeline?.phases.flatMap((phase) => phase.tasks) ?? []
}

const rows = async (params = {}) => (await listTemplates(scope, readTemplateQuery(params))).rows

it('makes the next plan like the last one, with what was linked and how long it took', async () => {
  const { projectId } = await newProject(scope)
  await createTimeline(scope, { projectId, approach: 'prompting', startsOn: '2098-03-03' })
  const [goals, prompts, connect] = await Promise.all(
    ['Agree what the model must do', 'Write the prompts', "Connect to the client's system"].map(
      async (name) => (await tasksOf(projectId)).find((task) => task.name === name)?.id ?? '',
    ),
  )
  await tickTask(scope, { id: goals ?? '', isDone: true })
  // Five working days after Thu 6 Mar 2098: the connection waits until Fri 14 instead of Tue 11.
  await linkTask(scope, { taskId: connect ?? '', afterId: prompts ?? '', lagDays: 5 })
  const { id } = await createTemplate(scope, { projectId, name: 'With a pause' })
  const next = await newProject(scope)
  const { templates } = await getProjectTimeline(scope, next.projectId)
  expect(templates).toMatchObject([{ id, name: 'With a pause', approach: 'prompting', tasks: 12 }])
  const plan = { projectId: next.projectId, approach: 'prompting', startsOn: '2098-03-03' } as const
  await expect(
    createTimeline(scope, { ...plan, approach: 'retrieval', templateId: id }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await createTimeline(scope, { ...plan, templateId: id })
  const days = (list: Awaited<ReturnType<typeof tasksOf>>) =>
    list.map((task) => [task.name, task.startsOn, task.endsOn, task.role, task.checklist.length])
  expect(days(await tasksOf(next.projectId))).toEqual(days(await tasksOf(projectId)))
  expect((await tasksOf(next.projectId)).every((task) => task.doneOn === null)).toBe(true)
})

it('is renamed, archived, offered no more, and brought back', async () => {
  const { projectId } = await newProject(scope)
  await expect(createTemplate(scope, { projectId, name: 'Of nothing' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await createTimeline(scope, { projectId, approach: 'hybrid', startsOn: '2098-03-03' })
  const { id } = await createTemplate(scope, { projectId, name: 'Two ways' })
  await renameTemplate(scope, { id, revision: 1, name: 'Both ways' })
  await expect(renameTemplate(scope, { id, revision: 1, name: 'Late' })).rejects.toMatchObject({
    code: 'conflict',
  })
  // The guide's lengths, since nothing was moved: 23 to 50 working days.
  expect(await rows({ approach: 'hybrid', q: 'both' })).toMatchObject([
    { id, name: 'Both ways', lowDays: 23, highDays: 50, isArchived: false },
  ])
  await archiveTemplate(scope, id)
  await archiveTemplate(scope, id)
  expect(await rows({ approach: 'hybrid' })).toEqual([])
  expect(await rows({ state: 'archived' })).toMatchObject([{ id, isArchived: true }])
  const next = await newProject(scope)
  const plan = { projectId: next.projectId, approach: 'hybrid', startsOn: '2098-03-03' } as const
  await expect(createTimeline(scope, { ...plan, templateId: id })).rejects.toMatchObject({
    code: 'not-found',
  })
  await restoreTemplate(scope, id)
  expect(await rows({ sort: '-name' })).toMatchObject([{ name: 'With a pause' }, { name: 'Both ways' }])
})
