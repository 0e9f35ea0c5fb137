import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { createQuote } from '#lib/data/quote.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { tickTask } from '#lib/data/task.ts'
import { moveTasks, shiftPlan } from '#lib/data/task-move.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { archiveTimeline, createTimeline } from '#lib/data/timeline-plan.ts'
import { acceptance, newSentQuote, opened, visitor, writeDraft } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

const plan = (projectId: string) =>
  createTimeline(scope, { projectId, approach: 'prompting', startsOn: '2098-03-03' })

async function read(projectId: string) {
  const { timeline, schedule } = await getProjectTimeline(scope, projectId)
  const tasks = timeline?.phases.flatMap((phase) => phase.tasks) ?? []
  return { tasks, baseline: timeline?.baseline, finish: schedule?.finish }
}

/** Moves all open work of a project by working days. */
async function push(projectId: string, days: number) {
  const first = (await read(projectId)).tasks.find((task) => task.doneOn === null)
  await shiftPlan(scope, { taskId: first?.id ?? '', revision: first?.revision ?? 0, days })
}

async function acceptAnother(projectId: string) {
  const quote = { projectId, comparisonId: null, optionId: null, title: 'And then?' }
  const { id } = await createQuote(scope, quote)
  const { revision } = await writeDraft(scope, id, {})
  const { share, versionId } = await opened((await sendQuote(scope, { id, revision })).token)
  await acceptQuote(share, acceptance(versionId), visitor)
}

it('freezes the plan as it stands when the quote is accepted; what moves after it is slip', async () => {
  const { projectId, share, versionId } = await newSentQuote(scope)
  await plan(projectId)
  await push(projectId, 5)
  // Eight working days from Mon 3 Mar 2098 end on Wed 12; five later is Wed 19.
  expect(await read(projectId)).toMatchObject({
    baseline: { quote: null, isFinal: false },
    finish: { planned: '2098-03-19', baselineFinish: '2098-03-12', slipDays: 5 },
  })
  await acceptQuote(share, acceptance(versionId), visitor)
  const frozen = await read(projectId)
  expect(frozen).toMatchObject({
    baseline: { quote: expect.stringMatching(/^Q-/), isFinal: true },
    finish: { planned: '2098-03-19', baselineFinish: '2098-03-19', slipDays: 0 },
  })
  for (const task of frozen.tasks)
    expect([task.baselineStartsOn, task.baselineEndsOn]).toEqual([task.startsOn, task.endsOn])
  await push(projectId, 2)
  await acceptAnother(projectId)
  expect(await read(projectId)).toMatchObject({
    baseline: frozen.baseline,
    finish: { planned: '2098-03-21', baselineFinish: '2098-03-19', slipDays: 2 },
  })
})

it('has its baseline from the start when it is made after the acceptance', async () => {
  const { projectId, share, versionId } = await newSentQuote(scope)
  const { id } = await plan(projectId)
  await archiveTimeline(scope, id)
  await acceptQuote(share, acceptance(versionId), visitor)
  await plan(projectId)
  await push(projectId, 1)
  await acceptAnother(projectId)
  expect(await read(projectId)).toMatchObject({
    baseline: { quote: null, isFinal: true },
    finish: { baselineFinish: '2098-03-12', slipDays: 1 },
  })
})

it('makes a plan that is made while a quote is accepted either before or after it', async () => {
  const { projectId, share, versionId } = await newSentQuote(scope)
  await Promise.all([plan(projectId), acceptQuote(share, acceptance(versionId), visitor)])
  expect((await read(projectId)).baseline?.isFinal).toBe(true)
})

it('never moves what is done, not even by hand', async () => {
  const { projectId } = await newSentQuote(scope)
  await plan(projectId)
  const [task] = (await read(projectId)).tasks
  const { id = '', revision = 0 } = task ?? {}
  await tickTask(scope, { id, isDone: true })
  const move = { id, revision, startsOn: '2098-03-05', endsOn: '2098-03-05' }
  for (const isUndo of [false, true])
    await expect(moveTasks(scope, { tasks: [move], isUndo })).rejects.toThrow(
      'Agree what the model must do is done: it stays where it was. Open it again, or set its days in its form.',
    )
})
