import type { Duration } from './plan.ts'
import { type TemplateTask, type TimelineTemplate, templateDays } from './template.ts'
import type { TimelineTask, TimelineView } from './timeline-view.ts'
import { type DaysOff, daysOff, workingDays } from './working-day.ts'

/** A template without its name, as it is kept. */
export type TemplateContent = Pick<TimelineTemplate, 'phases'>

/**
 * What a plan teaches, without its days: phases, tasks, gates, checklists, links with their lags, and who does such work.
 * A task that is done is likely to take as long as it took, one that is open as long as it is planned; its range spans both,
 * and the range that it had.
 */
export function templateOfPlan(plan: TimelineView): TemplateContent {
  const off = daysOff(plan)
  const tasks = plan.phases.flatMap((phase) => phase.tasks)
  const ids = new Map(tasks.map((task, at) => [task.id, `task-${at + 1}`]))
  const idOf = (id: string) => ids.get(id) ?? id
  return {
    phases: plan.phases
      .filter((phase) => phase.tasks.length > 0)
      .map(({ name, tasks }) => ({
        name,
        tasks: tasks.map(
          (task): TemplateTask => ({
            ...{ id: idOf(task.id), name: task.name, days: durationOf(task, off), owner: task.role },
            after: task.after.map((link) => ({ ...link, task: idOf(link.task) })),
            checklist: task.checklist.map(({ label, source }) => ({ label, source })),
          }),
        ),
      })),
  }
}

function durationOf(
  { isGate, startsOn, endsOn, doneOn, lowDays, highDays }: TimelineTask,
  off: DaysOff,
): Duration {
  if (isGate) return 0
  const planned = Math.max(1, workingDays(startsOn, endsOn, off))
  const likely =
    doneOn !== null && doneOn < endsOn ? Math.max(1, workingDays(startsOn, doneOn, off)) : planned
  return {
    low: Math.min(lowDays ?? likely, planned, likely),
    likely,
    high: Math.max(highDays ?? likely, planned, likely),
  }
}

/** A template of the workspace's own, with the range that follows from its tasks. */
export function ownTemplate(id: string, name: string, { phases }: TemplateContent): TimelineTemplate {
  const template = { id, name, phases, range: { from: 0, to: 0, source: 'own' } }
  const days = (end: 'low' | 'high') => templateDays(template, end)
  return { ...template, range: { ...template.range, from: days('low'), to: days('high') } }
}
