import { getProjectTimeline, type ProjectTimeline } from '#lib/data/timeline.ts'
import { renderTimelinePng, renderTimelineSvg, type TimelinePicture } from '#lib/document/timeline-picture.ts'
import { exportPlan } from '#lib/domain/timeline/export-plan.ts'
import { timelineCalendar } from '#lib/domain/timeline/icalendar.ts'
import { planOfTimeline } from '#lib/domain/timeline/plan-of-timeline.ts'
import type { TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { notFound } from '#lib/errors.ts'
import { formatDay } from '#lib/format.ts'
import { answerMember, fileAnswer } from '../../../../answer.ts'

type Planned = ProjectTimeline & { timeline: TimelineView }

function pictureOf({ project, timeline, schedule }: Planned): TimelinePicture {
  const end = schedule && !schedule.tasks.every((task) => task.isDone) ? schedule.finish : null
  return {
    title: `${project.name}: the plan as of ${formatDay(timeline.today)}`,
    sentence: end
      ? `With likely lengths it ends on ${formatDay(end.planned)}; in half of the cases by ${formatDay(end.p50)}, in nine of ten by ${formatDay(end.p90)}.`
      : 'All of it is done.',
    timeline,
    criticalIds: schedule?.criticalPath ?? [],
  }
}

const files: Record<string, { type: string; body: (plan: Planned) => BodyInit }> = {
  'plan.ics': {
    type: 'text/calendar; charset=utf-8',
    body: ({ project, timeline }) => timelineCalendar(project.name, timeline),
  },
  'plan.svg': { type: 'image/svg+xml', body: (plan) => renderTimelineSvg(pictureOf(plan)) },
  'plan.png': { type: 'image/png', body: (plan) => new Uint8Array(renderTimelinePng(pictureOf(plan))) },
  'plan.json': {
    type: 'application/json; charset=utf-8',
    body: ({ project, timeline }) =>
      `${JSON.stringify(exportPlan({ ...planOfTimeline(timeline), name: project.name }, timeline), null, 2)}\n`,
  },
}

/** The plan of a project for calendars, for documents, and for the command line. */
export async function GET(_: Request, { params }: RouteContext<'/api/projects/[id]/plan/[file]'>) {
  const { id, file } = await params
  return answerMember('read', async (scope) => {
    const format = Object.hasOwn(files, file) ? files[file] : undefined
    const { timeline, ...plan } = await getProjectTimeline(scope, id)
    if (!format || !timeline) throw notFound()
    return fileAnswer(format.body({ ...plan, timeline }), format.type, `${plan.project.name}, ${file}`)
  })
}
