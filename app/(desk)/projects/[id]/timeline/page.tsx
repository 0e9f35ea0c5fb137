import type { Metadata } from 'next'
import { BoardKey } from '#components/timeline/board-key.tsx'
import { MakeTemplate } from '#components/timeline/make-template.tsx'
import { PlanDownload } from '#components/timeline/plan-download.tsx'
import { SlipCostNote } from '#components/timeline/slip-cost-note.tsx'
import { templateLengths } from '#components/timeline/template-length.ts'
import { TimelineBoard } from '#components/timeline/timeline-board.tsx'
import { TimelineForecast } from '#components/timeline/timeline-forecast.tsx'
import { TimelineStart } from '#components/timeline/timeline-start.tsx'
import { TimelineSummary } from '#components/timeline/timeline-summary.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { readDay } from '#lib/schemas/timeline.ts'
import { createTemplate } from '../../../settings/templates/actions.ts'
import {
  archiveTask,
  archiveTimeline,
  createTask,
  createTimeline,
  linkTask,
  moveTasks,
  restoreTask,
  restoreTimeline,
  shiftPlan,
  tickItem,
  tickTask,
  unlinkTask,
  updateTask,
} from '../../../timelines/actions.ts'

export const metadata: Metadata = { title: 'Timeline' }

const taskActions = {
  ...{ createTask, updateTask, archiveTask, restoreTask },
  ...{ tickTask, tickItem, moveTasks, shiftPlan },
  ...{ linkTask, unlinkTask },
}

export default async function Page(props: PageProps<'/projects/[id]/timeline'>) {
  const scope = await requireScope('read')
  const by = readDay(await props.searchParams, 'by')
  const plan = await found(getProjectTimeline(scope, (await props.params).id, by))
  const { project, timeline, schedule, slipCost } = plan
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  if (!timeline)
    return canWrite ? (
      <TimelineStart
        projectId={project.id}
        chosen={plan.chosen}
        startsOn={project.startsOn ?? plan.today}
        lengths={templateLengths}
        own={plan.ownLengths}
        templates={plan.templates}
        create={createTimeline}
      />
    ) : (
      <EmptyState title="No plan yet">Whoever may change this project can make its plan here.</EmptyState>
    )
  const { id } = timeline
  return (
    <>
      <TimelineSummary timeline={timeline} schedule={schedule} />
      {schedule ? <TimelineForecast schedule={schedule} asked={by} /> : null}
      {schedule && slipCost ? (
        <SlipCostNote cost={slipCost} isLater={(schedule.finish.slipDays ?? 0) > 0} />
      ) : null}
      <TimelineBoard
        timeline={timeline}
        schedule={schedule}
        members={plan.members}
        actions={canWrite ? taskActions : null}
      />
      <div className="mt-4 flex flex-wrap items-start justify-between gap-3 print:hidden">
        <PlanDownload projectId={project.id} />
        {canWrite ? (
          <span className="flex flex-wrap gap-1">
            <MakeTemplate project={project} create={createTemplate} />
            <UndoButton
              variant="quiet"
              run={archiveTimeline.bind(null, { id })}
              undo={restoreTimeline.bind(null, { id })}
              message="Archived the plan."
            >
              Archive plan
            </UndoButton>
          </span>
        ) : null}
      </div>
      <BoardKey canWrite={canWrite} />
    </>
  )
}
