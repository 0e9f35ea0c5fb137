'use client'

import { createContext, useContext } from 'react'
import type { Result } from '#lib/action-result.ts'
import type { Scale } from '#lib/chart/timeline-scale.ts'
import type { Approach } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { ScheduledTask } from '#lib/domain/timeline/schedule-result.ts'
import type { Moved } from '#lib/domain/timeline/timeline-view.ts'
import type { DaysOff } from '#lib/domain/timeline/working-day.ts'
import type { LinkInput, LinkReference } from '#lib/schemas/task-link.ts'
import type { PlanMove, PlanShift, TaskChange, TaskInput, Tick } from '#lib/schemas/timeline.ts'

type Run<I, O = unknown> = (input: I) => Promise<Result<O>>

/** What a member who may write can do with the tasks of a plan. */
export type TaskActions = {
  createTask: Run<TaskInput, { id: string }>
  updateTask: Run<TaskChange>
  archiveTask: Run<{ id: string }>
  restoreTask: Run<{ id: string }>
  tickTask: Run<Tick>
  tickItem: Run<Tick>
  linkTask: Run<LinkInput, Moved>
  unlinkTask: Run<LinkReference>
  moveTasks: Run<PlanMove, Moved>
  shiftPlan: Run<PlanShift, Moved>
}

type Board = {
  approach: Approach
  today: Day
  scale: Scale
  off: DaysOff
  /** As last reckoned, by the ids of the tasks. */
  schedule: ReadonlyMap<string, ScheduledTask>
  /** All tasks of the plan, in its order. */
  tasks: readonly { id: string; name: string }[]
  /** Who can own a task. */
  members: readonly { userId: string; name: string }[]
  /** Null for those who may only look. */
  actions: TaskActions | null
}

export const BoardContext = createContext<Board | null>(null)

export function useBoard(): Board {
  const board = useContext(BoardContext)
  if (!board) throw new Error('a part of the board stands outside of it')
  return board
}
