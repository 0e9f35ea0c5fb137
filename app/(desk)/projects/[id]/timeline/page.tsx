import type { Metadata } from 'next'
import { TimelineBoard } from '#components/timeline/timeline-board.tsx'
import { TimelineForecast } from '#components/timeline/timeline-forecast.tsx'
import { TimelineStart } from '#components/timeline/timeline-start.tsx'
import { TimelineSummary } from '#components/timeline/timeline-summary.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import type { Approach } from '#lib/domain/approach.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { templateDays, templateOf } from '#lib/domain/timeline/template.ts'
import { found } from '#lib/found.ts'
import { readDay } from '#lib/schemas/timeline.ts'
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

function lengthOf(approach: Approach): string {
  const { range } = templateOf[approach]
  const source = range.source === 'guide-2025' ? 'The guide of 2025' : 'Our own practice'
  return `Likely ${templateDays(templateOf[approach])} working days. ${source} says ${range.from} to ${range.to}.`
}

const lengths: Record<Approach, string> = {
  prompting: lengthOf('prompting'),
  retrieval: lengthOf('retrieval'),
  'fine-tuning': lengthOf('fine-tuning'),
  hybrid: lengthOf('hybrid'),
}

export default async function Page(props: PageProps<'/projects/[id]/timeline'>) {
  const scope = await requireScope('read')
  const by = readDay(await props.searchParams, 'by')
  const { project, timeline, schedule, members, chosen, today } = await found(
    getProjectTimeline(scope, (await props.params).id, by),
  )
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  if (!timeline)
    return canWrite ? (
      <TimelineStart
        projectId={project.id}
        chosen={chosen}
        startsOn={project.startsOn ?? today}
        lengths={lengths}
        create={createTimeline}
      />
    ) : (
      <EmptyState title="No plan yet">Whoever may change this project can make its plan here.</EmptyState>
    )
  const { id } = timeline
  return (
    <>
      <TimelineSummary timeline={timeline} />
      {schedule ? <TimelineForecast schedule={schedule} asked={by} /> : null}
      <TimelineBoard
        timeline={timeline}
        schedule={schedule}
        members={members}
        actions={canWrite ? taskActions : null}
      />
      {canWrite ? (
        <div className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
          <p className="text-label text-muted max-md:hidden">
            On a bar, ← and → move a task by a working day, with Shift they change its length. The thin line
            is where it was first planned, the dotted one is today. Hatched bars decide the end.
          </p>
          <UndoButton
            variant="quiet"
            run={archiveTimeline.bind(null, { id })}
            undo={restoreTimeline.bind(null, { id })}
            message="Archived the plan."
          >
            Archive plan
          </UndoButton>
        </div>
      ) : null}
    </>
  )
}
