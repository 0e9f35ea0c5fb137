import type { Plan, PlanTask } from '#lib/domain/timeline/plan.ts'

type Given = Partial<PlanTask> & { id: string }

/** A task of one working day that waits for nothing, and what is given. */
export const taskOf = (given: Given): PlanTask => ({
  name: given.id,
  phase: null,
  owner: null,
  days: 1,
  after: [],
  notBefore: null,
  actualStart: null,
  actualFinish: null,
  baselineStart: null,
  baselineFinish: null,
  ...given,
})

/** A plan that starts on Monday, 30 November 2026, in weeks of five days, and what is given. */
export const planOf = (tasks: Given[], given: Partial<Plan> = {}): Plan => ({
  name: '',
  startsOn: '2026-11-30',
  asOf: null,
  weekend: [6, 7],
  holidays: [],
  absences: [],
  phases: [],
  doneBy: [],
  tasks: tasks.map(taskOf),
  ...given,
})

/** Finish to start, without a wait. */
export const follows = (...ids: string[]) => ({ after: ids.map((task) => ({ task, lag: 0 })) })
