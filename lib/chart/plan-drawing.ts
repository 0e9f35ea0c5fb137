import { type Day, daysBetween } from '#lib/domain/day.ts'
import type { ReportTaskView, ReportTimelineView } from '#lib/domain/report/report-view.ts'
import { DESK_FIGURES, type Figures } from '#lib/format.ts'
import { isOn, type Scale, scaleOf, shareOf, ticksOf } from './timeline-scale.ts'

/** Where something lies, in per cent of the width of the drawing. */
type Place = { start: number; width: number }

/** A row of the drawing: a phase with the share of it that is done, a task, or a gate at its day. */
export type PlanRow = {
  kind: 'phase' | 'task' | 'gate'
  name: string
  from: string
  to: string
  state: string
  slip: string
  bar: Place
  /** Of a bar that is done, how wide; a task is done or not. */
  done: number
  /** Null where the baseline says the same. */
  baseline: Place | null
  isCritical: boolean
}

export type PlanDrawing = {
  rows: PlanRow[]
  ticks: { label: string; start: number }[]
  /** Where the day of the report stands; null when it lies outside. */
  mark: { start: number; label: string } | null
  legend: string
}

/** Plans of more tasks are told by their phases: a client reads no drawing of two pages. */
const MOST_TASKS = 60
const MOST_TICKS = 4

const percent = (share: number): number => Math.round(share * 10_000) / 100

const placeOf = (startsOn: Day, endsOn: Day, scale: Scale): Place => {
  const { start, length } = shareOf(startsOn, endsOn, scale)
  return { start: percent(start), width: percent(length) }
}

/** The plan of a report as page and PDF draw it, every row beside its label; nothing is reckoned here but places. */
export function planDrawing(
  timeline: ReportTimelineView,
  asOf: Day,
  figures: Figures = DESK_FIGURES,
): PlanDrawing {
  const { formatDay, formatNumber, formatShortDay } = figures
  const { phases, total, baselineOn } = timeline
  const tasks = total > MOST_TASKS ? [] : phases.flatMap((phase) => phase.tasks ?? [])
  const baselines = tasks.map((task) => ({ startsOn: task.baselineStartsOn, endsOn: task.baselineEndsOn }))
  // Within a year a day needs none: the sentence above names both ends in full.
  const dayOf = daysBetween(timeline.startsOn, timeline.endsOn) < 365 ? formatShortDay : formatDay
  const scale = scaleOf([timeline, ...phases, ...tasks, ...baselines])
  const rows = phases.flatMap((phase): PlanRow[] => {
    const bar = placeOf(phase.startsOn, phase.endsOn, scale)
    const head: PlanRow = {
      ...{ kind: 'phase', name: phase.name, from: dayOf(phase.startsOn), to: dayOf(phase.endsOn) },
      state: `${formatNumber(phase.done)} of ${formatNumber(phase.total)}`,
      ...{ slip: slipOf(phase.slipDays, figures), bar, baseline: null, isCritical: false },
      done: phase.total === 0 ? 0 : Math.round((bar.width * phase.done * 100) / phase.total) / 100,
    }
    return tasks.length === 0
      ? [head]
      : [head, ...(phase.tasks ?? []).map((task) => taskRow(task, { scale, dayOf, figures }))]
  })
  const mark = isOn(asOf, scale) ? { start: placeOf(asOf, asOf, scale).start, label: formatDay(asOf) } : null
  return {
    rows,
    mark,
    ticks: ticksOf(scale, MOST_TICKS).map(({ day, start }) => ({
      label: formatShortDay(day),
      start: percent(start),
    })),
    legend: legendOf({
      hasTasks: tasks.length > 0,
      mark: mark?.label ?? null,
      baseline: baselineOn ? formatDay(baselineOn) : null,
    }),
  }
}

type Around = { scale: Scale; dayOf: (day: Day) => string; figures: Figures }

function taskRow(task: ReportTaskView, { scale, dayOf, figures }: Around): PlanRow {
  const { name, startsOn, endsOn, baselineStartsOn, baselineEndsOn, isGate, isDone } = task
  const bar = placeOf(startsOn, endsOn, scale)
  const isMoved = startsOn !== baselineStartsOn || endsOn !== baselineEndsOn
  return {
    ...{
      kind: isGate ? 'gate' : 'task',
      name,
      from: dayOf(startsOn),
      to: isGate ? '' : dayOf(endsOn),
    },
    ...{ state: isDone ? 'done' : 'open', slip: slipOf(task.slipDays, figures), bar },
    done: isDone ? bar.width : 0,
    baseline: isMoved ? placeOf(baselineStartsOn, baselineEndsOn, scale) : null,
    isCritical: !isDone && task.isCritical,
  }
}

/** A plan that is offered: its days, its bars and what decides its end. */
export const offeredDrawing = (
  timeline: ReportTimelineView,
  figures: Figures = DESK_FIGURES,
): PlanDrawing => ({
  ...planDrawing(timeline, timeline.startsOn, figures),
  ...{ mark: null, legend: 'Hatched decides the end, a diamond is a decision.' },
})

/** When it was planned, and from when to when. */
export const offeredInWords = (
  { startsOn, endsOn }: ReportTimelineView,
  plannedOn: Day,
  { formatDay }: Figures = DESK_FIGURES,
): string =>
  `As planned on ${formatDay(plannedOn)}, the work runs from ${formatDay(startsOn)} to ${formatDay(endsOn)}.`

const slipOf = (days: number, { countOf }: Figures): string =>
  days === 0 ? 'as planned' : `${countOf(Math.abs(days), 'day')} ${days > 0 ? 'late' : 'early'}`

type Legend = { hasTasks: boolean; mark: string | null; baseline: string | null }

function legendOf({ hasTasks, mark, baseline }: Legend): string {
  const parts = [
    'Days late and early are working days',
    'filled is done',
    hasTasks && 'hatched decides the end',
    hasTasks && 'a diamond is a decision',
    hasTasks && baseline && `the thin line is the baseline of ${baseline}`,
    mark && `the dotted line is ${mark}`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
