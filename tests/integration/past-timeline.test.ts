import { beforeEach, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { createReport } from '#lib/data/report.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { archiveTask } from '#lib/data/task.ts'
import { moveTasks } from '#lib/data/task-move.ts'
import { findTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { addDays } from '#lib/domain/day.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { addWorkingDays } from '#lib/domain/timeline/working-day.ts'
import { dayIn } from '#lib/format.ts'
import { ownerClient } from '#tests/support/database.ts'
import { newReportOf } from '#tests/support/report.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope } = await freshWorkspace())
  projectId = (await newProject(scope)).projectId
})

const today = dayIn(new Date(), 'Europe/Berlin')

const taskAt = async (at: number) => {
  const plan = await inWorkspace(scope, (tx) => findTimeline(tx, scope, projectId))
  return plan?.phases.flatMap((phase) => phase.tasks)[at] as TimelineTask
}

/** As if a plan had been made so many days ago, and not been touched since. */
async function backdate(timelineId: string, days: number) {
  const owner = await ownerClient()
  const of = 'select task.id from task join phase on phase.id = task.phase_id where phase.timeline_id = $1'
  await owner.query(`update task_day set day = day - ${days} where task_id in (${of})`, [timelineId])
  await owner.query(`update timeline set created_at = created_at - interval '${days} days' where id = $1`, [
    timelineId,
  ])
  await owner.end()
}

it('a report of an earlier day tells the plan as it stood at the end of that day', async () => {
  const { id: planId } = await createTimeline(scope, { projectId, approach: 'prompting', startsOn: today })
  const told = async (asOf: string) =>
    (await getReport(scope, (await createReport(scope, newReportOf({ projectId, asOf }))).id)).view.timeline
      ?.phases
  const before = await told(today)
  await backdate(planId, 10)
  const { id, revision, startsOn, endsOn } = await taskAt(0)
  const later = { startsOn: addWorkingDays(startsOn, 15), endsOn: addWorkingDays(endsOn, 15) }
  await moveTasks(scope, { tasks: [{ id, revision, ...later }], isUndo: false })
  const other = (await taskAt(2)).id
  await archiveTask(scope, other)
  expect(await told(today)).not.toEqual(before)
  // Five days ago nothing had moved and nothing was removed; twenty days ago there was no plan, and the first one is told.
  for (const ago of [5, 20])
    expect((await told(addDays(today, -ago)))?.map(({ tasks }) => tasks?.map(({ name }) => name))).toEqual(
      before?.map(({ tasks }) => tasks?.map(({ name }) => name)),
    )
  const [first] = (await told(addDays(today, -5)))?.[0]?.tasks ?? []
  expect([first?.startsOn, first?.endsOn]).toEqual([startsOn, endsOn])
})
