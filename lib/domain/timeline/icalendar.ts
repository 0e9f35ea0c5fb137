import { addDays, type Day } from '../day.ts'
import type { TimelineView } from './timeline-view.ts'

const WIDTH = 75
const BYTES = new TextEncoder()

/** Text as RFC 5545 (September 2009), 3.3.11, writes it. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n')

/** Lines of at most 75 octets, continued with a space (3.1); no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    const room = parts.length === 0 ? WIDTH : WIDTH - 1
    if (BYTES.encode(part + character).length > room) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part].join('\r\n ')
}

const dateOf = (day: Day): string => day.replaceAll('-', '')

/**
 * The plan as a calendar that other programs subscribe to or import: every task an event of whole days, that a later export
 * of the same task replaces. What is done is marked in words, since calendars know no tick.
 */
export function timelineCalendar(name: string, timeline: TimelineView): string {
  const stamp = `${dateOf(timeline.today)}T000000Z`
  const events = timeline.phases.flatMap((phase) =>
    phase.tasks.flatMap((task) => [
      'BEGIN:VEVENT',
      `UID:${task.id}@tunewise`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${task.revision}`,
      `DTSTART;VALUE=DATE:${dateOf(task.startsOn)}`,
      // The end is the first day that is free again (3.6.1).
      `DTEND;VALUE=DATE:${dateOf(addDays(task.endsOn, 1))}`,
      `SUMMARY:${escaped(`${task.doneOn ? '✓ ' : ''}${task.isGate ? '◆ ' : ''}${task.name}`)}`,
      `DESCRIPTION:${escaped([`${name}, ${phase.name}`, ...task.checklist.map((item) => `${item.isDone ? '✓' : '–'} ${item.label}`)].join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  )
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tunewise//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}
