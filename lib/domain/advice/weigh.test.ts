import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyIntake } from '#tests/support/intake.ts'
import { choicesOf, type Intake, QUESTIONS, unknownIntake } from './intake.ts'
import { HARD_RULES, RULE_SOURCES } from './rule.ts'
import { RULES } from './rule-table.ts'
import { rulesFor, unled, weigh } from './weigh.ts'

const pointsOf = (answers: Partial<Intake>) => weigh({ ...unknownIntake, ...answers }).points
const none = { prompting: 0, retrieval: 0, 'fine-tuning': 0, hybrid: 0 }

describe('the table of rules', () => {
  it('names every rule once, with a source and an answer that can be given', () => {
    const ids = [...RULES, ...HARD_RULES].map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of RULES) {
      const question = QUESTIONS.find((item) => item.key === rule.question)
      const values = question ? choicesOf(question).map((choice) => choice.value) : []
      expect(values).toEqual(expect.arrayContaining([...rule.answers]))
      expect(RULE_SOURCES).toHaveProperty(rule.source)
      expect(rule.weight).toBeGreaterThan(0)
    }
  })

  it('has words of the guide for prompting and fine-tuning, and retrieval for knowledge', () => {
    const sides = new Map(RULES.map((rule) => [rule.id, rule.pointsTo]))
    for (const id of ['needed-in-two-weeks', 'nobody-to-keep-it', 'several-uses', 'general-use'])
      expect(sides.get(id)).toBe('prompting')
    for (const id of ['specialised-field', 'high-accuracy', 'same-form', 'can-train', 'stable-task'])
      expect(sides.get(id)).toBe('fine-tuning')
    for (const id of ['changing-facts', 'sources-to-cite']) expect(sides.get(id)).toBe('retrieval')
  })
})

it.each<[string, Partial<Intake>, Partial<typeof none>]>([
  ['nothing known', {}, {}],
  ['urgent', { deadline: '2-weeks' }, { prompting: 3 }],
  ['urgent and varied', { deadline: '2-weeks', scope: 'several' }, { prompting: 5 }],
  ['sources and changes: 3 + 4', { knowledge: 'both' }, { retrieval: 7 }],
  ['a field, strict, precise: 2 + 2 + 2', field(), { 'fine-tuning': 6 }],
  ['the same with sources: 6 and 4, hybrid 6 + 3', field('citable'), both(4, 9)],
  ['the same with much else: 12 and 4 are no pair', trained(), { 'fine-tuning': 12, retrieval: 4 }],
])('gives points to %s', (_, answers, points) => {
  expect(pointsOf(answers)).toEqual({ ...none, ...points })
})

function field(knowledge: Intake['knowledge'] = null): Partial<Intake> {
  return { scope: 'specialised', consistency: 'strict', accuracy: 'very-high', knowledge }
}
function both(retrieval: number, hybrid: number) {
  return { 'fine-tuning': 6, retrieval, hybrid }
}
function trained(): Partial<Intake> {
  const more = {
    upkeep: 'trainers',
    examples: 'over-500',
    stability: 'stable',
    volume: 'over-1000000',
  } as const
  return { ...field('citable'), ...more }
}

it('leaves to cost what is less than three points behind', () => {
  const options = (['prompting', 'fine-tuning', 'retrieval'] as const).map((approach) => ({ approach }))
  const points = { ...none, prompting: 3, 'fine-tuning': 1, retrieval: 0 }
  expect(unled(options, points).map((option) => option.approach)).toEqual(['prompting', 'fine-tuning'])
  expect(unled([], points)).toEqual([])
})

it('adds up: the points of a side are the weights of its rules', () => {
  fc.assert(
    fc.property(anyIntake, (intake) => {
      const { points, fired } = weigh(intake)
      for (const side of ['prompting', 'retrieval', 'fine-tuning'] as const) {
        const weights = fired.filter((rule) => rule.pointsTo === side).map((rule) => rule.weight)
        expect(weights.reduce((total, weight) => total + weight, 0)).toBe(points[side])
      }
    }),
  )
})

it('cites an answer that was given, and never fires on what is not known', () => {
  fc.assert(
    fc.property(anyIntake, (intake) => {
      const { fired } = weigh(intake)
      for (const rule of fired.filter((item) => item.id !== 'two-needs')) {
        const source = RULES.find((item) => item.id === rule.id)
        expect(source?.answers).toContain(source && intake[source.question])
      }
      const weights = rulesFor('fine-tuning', fired).map((rule) => rule.weight)
      expect(weights).toEqual([...weights].sort((a, b) => b - a))
    }),
  )
})
