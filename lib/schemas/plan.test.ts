import { expect, it } from 'vitest'
import { fileSchema, publishedSchema } from '#scripts/file-schema.ts'
import { readPlan } from './plan.ts'

const plan = (tasks: object[], given: object = {}) => ({ startsOn: '2026-11-30', tasks, ...given })
const a = { id: 'a', days: 2 }

const errorsOf = (content: unknown) => {
  const reading = readPlan(content)
  return reading.ok ? [] : reading.errors.map(({ path, message }) => `${path}: ${message}`)
}

it('publishes the schema that it reads by', () => {
  expect(publishedSchema('plan')).toBe(fileSchema('plan'))
})

it('leaves what is not given neutral, and takes short forms for long ones', () => {
  const tasks = [
    { ...a, phase: 'data' },
    { id: 'b', days: 1, after: ['a'] },
    { id: 'c', days: 1, after: [{ task: 'a', lag: 2 }] },
  ]
  expect(readPlan(plan(tasks, { holidays: ['2026-12-25'] }))).toMatchObject({
    ok: true,
    file: {
      weekend: [6, 7],
      holidays: [{ day: '2026-12-25', name: '' }],
      phases: [{ id: 'data', name: 'data' }],
      tasks: [
        { name: 'a', owner: null, after: [] },
        { after: [{ task: 'a', lag: 0 }] },
        { after: [{ task: 'a', lag: 2 }] },
      ],
    },
  })
})

it.each([
  ['a key that is not known', plan([{ ...a, day: 3 }]), 'tasks[0].day: This key is not known.'],
  [
    'low above high',
    plan([{ ...a, days: { low: 5, likely: 3, high: 2 } }]),
    'tasks[0].days: A range must rise: low, likely, high.',
  ],
  ['half a day', plan([{ ...a, days: 0.5 }]), 'tasks[0].days: Write a whole number of working days, 0 to'],
  ['a task without a length', plan([{ id: 'a' }]), 'tasks[0].days: Write a whole number of working days, or'],
  ['a day that does not exist', plan([a], { startsOn: '2026-02-30' }), 'startsOn: Choose a day that exists'],
  ['a year far away', plan([a], { startsOn: '2126-01-01' }), 'startsOn: Choose a day from 2000 to 2099.'],
  [
    'a link without a task',
    plan([{ ...a, after: [{ lag: 2 }] }]),
    'tasks[0].after[0]: Write the id of a task',
  ],
  ['a week without a working day', plan([a], { weekend: Array(7).fill('monday') }), 'weekend: Use at most 6'],
  ['another kind of file', plan([a], { schema: 'tunewise.case/1' }), 'schema: Choose one of the options.'],
  ['no plan at all', [], ': This is not the kind of value expected here.'],
  ['a circle', plan([{ ...a, after: ['a'] }]), 'tasks[0].after[0]: a waits for itself: a → a.'],
])('refuses %s', (_, content, sentence) => {
  expect(errorsOf(content).join('\n')).toContain(sentence)
})
