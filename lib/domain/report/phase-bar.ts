import { type Day, daysBetween } from '../day.ts'
import type { ReportTimelineView } from './report-view.ts'

/** A phase as a bar: where it starts, how long it is and how far it is done, in per cent of the whole plan's length. */
export type PhaseBar = { start: number; width: number; done: number }

export type PhaseBars = {
  bars: PhaseBar[]
  /** Where the day of the report stands; null before the start and after the end. */
  asOf: number | null
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Positions for drawing only. Both ends of a phase count; a phase without a task is not done at all. */
export function phaseBars(timeline: ReportTimelineView, asOf: Day): PhaseBars {
  const length = Math.max(1, daysBetween(timeline.startsOn, timeline.endsOn) + 1)
  const at = (day: Day) => Math.min(100, Math.max(0, (100 * daysBetween(timeline.startsOn, day)) / length))
  const isInside = asOf >= timeline.startsOn && asOf <= timeline.endsOn
  return {
    bars: timeline.phases.map((phase) => {
      const start = at(phase.startsOn)
      const width = Math.max(
        100 / length,
        Math.min(100 - start, (100 * (daysBetween(phase.startsOn, phase.endsOn) + 1)) / length),
      )
      const done = phase.total === 0 ? 0 : (width * phase.done) / phase.total
      return { start: rounded(start), width: rounded(width), done: rounded(done) }
    }),
    asOf: isInside ? rounded(at(asOf)) : null,
  }
}

/** Slip in words: later, earlier or as planned. */
export function slipInWords(days: number): string {
  if (days === 0) return 'as planned'
  const count = `${Math.abs(days)} working ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `${count} late` : `${count} early`
}
