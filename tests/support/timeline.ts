import type { TimelineTask, TimelineView } from '#lib/domain/timeline/timeline-view.ts'

/** An open task that was planned for these days, and what is given. */
export function timelineTask(
  id: string,
  from: string,
  to: string,
  change: Partial<TimelineTask> = {},
): TimelineTask {
  const plan = { startsOn: from, endsOn: to, baselineStartsOn: from, baselineEndsOn: to }
  const range = { lowDays: null, highDays: null, role: '', owner: null, after: [] }
  const rest = { name: id, revision: 1, isGate: false, doneOn: null, doneBy: null, checklist: [] }
  return { id, ...plan, ...range, ...rest, ...change }
}

/** A plan of prompting that began on Monday, 23 November 2026, as of a day. */
export const timelineOf = (
  today: string,
  phases: TimelineTask[][],
  change: Partial<TimelineView> = {},
): TimelineView => ({
  ...{ id: 't', approach: 'prompting', template: 'prompting-2026-12', startsOn: '2026-11-23', today },
  baseline: { on: '2026-11-20', quote: null, isFinal: false },
  ...{ weekend: [6, 7], holidays: [], absences: [] },
  phases: phases.map((tasks, index) => ({ id: `p${index}`, name: `Phase ${index + 1}`, tasks })),
  ...change,
})
