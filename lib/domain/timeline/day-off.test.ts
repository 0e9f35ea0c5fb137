import { expect, it } from 'vitest'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { dayOffProblem, tasksOnDaysOff } from './day-off.ts'

const holidays = [{ day: '2026-11-26', name: 'Thanksgiving' }]

it('names open work that a later holiday fell on', () => {
  const tasks = [
    timelineTask('a', '2026-11-25', '2026-11-26'),
    timelineTask('b', '2026-11-26', '2026-11-27', { doneOn: '2026-11-27' }),
    timelineTask('c', '2026-11-25', '2026-11-27'),
  ]
  expect(tasksOnDaysOff(timelineOf('2026-11-25', [tasks], { holidays }))).toEqual([
    'a stands on Nov 26, 2026, a holiday (Thanksgiving). Move it.',
  ])
})

it('says why nobody works on a day, by the week of the workspace', () => {
  const gulf = { weekend: [5, 6], holidays }
  const days = (startsOn: string, endsOn: string) => dayOffProblem({ startsOn, endsOn }, gulf)
  expect(days('2026-11-27', '2026-11-30')).toBe(
    'Nov 27, 2026 is a Friday, which is no working day. Choose a working day.',
  )
  expect(days('2026-11-25', '2026-11-26')).toBe(
    'Nov 26, 2026 is a holiday (Thanksgiving). Choose a working day.',
  )
  expect(days('2026-11-25', '2026-11-29')).toBeNull() // Wednesday to Sunday
})
