'use client'

import { Badge } from '#components/ui/badge.tsx'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { useBoard } from './board-context.ts'

/** Says that open work should have ended. */
export function TaskState({ task }: { task: TimelineTask }) {
  const { today } = useBoard()
  return task.doneOn === null && task.endsOn < today ? <Badge tone="danger">Overdue</Badge> : null
}
