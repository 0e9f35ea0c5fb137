import type { Scope } from '#lib/auth/proof.ts'
import { addHoliday } from '#lib/data/calendar.ts'
import { createTask, tickTask } from '#lib/data/task.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { createTemplate } from '#lib/data/timeline-template.ts'
import { addDays } from '#lib/domain/day.ts'
import { workingDayFrom } from '#lib/domain/timeline/working-day.ts'
import { today } from '../demo/project.ts'
import { longName, many } from './name.ts'

const TASKS = 60
const TEMPLATES = 12
const HOLIDAYS = 30

/** The plan of a hybrid with sixty tasks more, whose names fill their field; the first third is done. */
export async function crowdPlan(scope: Scope, projectId: string): Promise<void> {
  for (const at of many(HOLIDAYS, Number))
    await addHoliday(scope, { day: addDays(today, 200 + at * 7), name: longName(at, 120) })
  const startsOn = workingDayFrom(addDays(today, -60))
  await createTimeline(scope, { projectId, approach: 'hybrid', startsOn })
  const { timeline } = await getProjectTimeline(scope, projectId)
  const phases = timeline?.phases ?? []
  for (const at of many(TASKS, Number)) {
    const from = workingDayFrom(addDays(startsOn, at * 2))
    const { id } = await createTask(scope, {
      ...{ phaseId: phases[Math.floor((at * phases.length) / TASKS)]?.id ?? '', name: longName(at, 160) },
      ...{ startsOn: from, endsOn: workingDayFrom(addDays(from, at % 9)) },
    })
    if (at < TASKS / 3) await tickTask(scope, { id, isDone: true })
  }
  for (const at of many(TEMPLATES, Number))
    await createTemplate(scope, { projectId, name: longName(at, 120) })
}
