import type { ReportTaskView, ReportTimelineView } from '../report/report-view.ts'

/** A plan as it is offered: nothing of it is done or late, and what it was before is nobody's business but the house's. */
export const offeredPlan = ({ baselineOn: _, ...plan }: ReportTimelineView): ReportTimelineView => ({
  ...plan,
  done: 0,
  phases: plan.phases.map(({ tasks, ...phase }) => ({
    ...{ ...phase, done: 0, slipDays: 0 },
    ...(tasks && { tasks: tasks.map(openTask) }),
  })),
})

const openTask = (task: ReportTaskView): ReportTaskView => ({
  ...{ ...task, isDone: false, slipDays: 0 },
  ...{ baselineStartsOn: task.startsOn, baselineEndsOn: task.endsOn },
})
