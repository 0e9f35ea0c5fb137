import { expect, it } from 'vitest'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { timelineCalendar } from './icalendar.ts'

const checklist = [
  { id: 'i', label: 'Format; fixed', source: 'tunewise', isDone: true },
  { id: 'j', label: 'Benchmark', source: 'tunewise', isDone: false },
]
const tasks = [
  timelineTask('a', '2026-11-23', '2026-11-24', { name: 'Agree, write', checklist, doneOn: '2026-11-24' }),
  timelineTask('b', '2026-11-24', '2026-11-24', { name: 'ü'.repeat(60), isGate: true, revision: 3 }),
]
const text = timelineCalendar('Ticket assistant', timelineOf('2026-11-25', [tasks]))
const unfolded = text.replaceAll('\r\n ', '').split('\r\n')

it('makes every task an event of whole days, whose end is the first free day', () => {
  expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20261123')
  expect(unfolded).toContain('DTEND;VALUE=DATE:20261125')
  expect(unfolded).toContain('SUMMARY:✓ Agree\\, write')
  expect(unfolded).toContain('SEQUENCE:3')
  expect(unfolded).toContain('DESCRIPTION:Ticket assistant\\, Phase 1\\n✓ Format\\; fixed\\n– Benchmark')
})

it('folds lines at 75 octets and cuts no character', () => {
  const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
  expect(unfolded).toContain(`SUMMARY:◆ ${'ü'.repeat(60)}`)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

it('is the same for the same plan', () => {
  expect(timelineCalendar('Ticket assistant', timelineOf('2026-11-25', [tasks]))).toBe(text)
})
