import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { anyIntake } from '#tests/support/intake.ts'
import { clientComparison } from '../comparison/client-comparison.ts'
import { adviseFor, advise as decide } from './advise.ts'
import { type Intake, unknownIntake } from './intake.ts'

type Given = Record<string, unknown>

const cost = (label: string, amount: string, when: string) => ({ label, amount, when })
const option = (approach: string, once: string, monthly: string, goLiveAfterMonths: string): Given => ({
  ...{ id: approach, label: approach, approach, goLiveAfterMonths },
  other: [cost('Set-up', once, 'one-off'), cost('Running', monthly, 'monthly')],
})
// Over 12 months: 1,200 · 2,000 + 12 × 100 · 500 + 10.5 × 50 · 3,000 + 10.5 × 100
const four = [
  option('prompting', '0', '100', '0'),
  option('retrieval', '2000', '100', '0'),
  option('fine-tuning', '500', '50', '1.5'),
  option('hybrid', '3000', '100', '1.5'),
]
const result = compute(four, { horizonMonths: 12 })
const intakeOf = (answers: Partial<Intake>): Intake => ({ ...unknownIntake, ...answers })
const adviseOn = (answers: Partial<Intake>) => decide(result, intakeOf(answers))

describe('what the answers decide', () => {
  it.each<[string, Partial<Intake>, string]>([
    ['cost, where nothing leads', { scope: 'specialised' }, 'fine-tuning'],
    ['urgency, though it costs more', { deadline: '6-weeks', scope: 'several' }, 'prompting'],
    ['sources to cite, at the price of an index', { knowledge: 'citable' }, 'retrieval'],
    ['two needs at once', { ...strict(), knowledge: 'citable' }, 'hybrid'],
    ['a deadline, whatever the points say', { ...strict(), deadline: '2-weeks' }, 'prompting'],
    ['a budget met exactly', { ...strict(), budget: '500' }, 'fine-tuning'],
    ['a budget missed by a cent', { ...strict(), budget: '499.99' }, 'prompting'],
    ['a lack of examples', { ...strict(), examples: 'under-50' }, 'prompting'],
  ])('%s', (_, answers, recommended) => {
    expect(adviseOn(answers).recommended).toBe(recommended)
  })
})

function strict(): Partial<Intake> {
  return { scope: 'specialised', consistency: 'strict', accuracy: 'very-high' }
}

it('gives three reasons: two rules and the cost, and names what is cheaper against it', () => {
  const { reasons, counterArgument, weighing } = adviseOn({ knowledge: 'both' })
  expect(reasons.map((reason) => reason.rule)).toEqual(['sources-to-cite', 'changing-facts', 'cost'])
  expect(counterArgument).toBe('fine-tuning costs $2,175 less over 12 months.') // 3,200 − 1,025
  expect(weighing?.fired.map(({ fact }) => fact)[0]).toBe(
    'Which knowledge do the answers need? Changing facts, with sources',
  )
})

it('says why an option is left out, also where it would cost less', () => {
  const { counterArgument, weighing } = adviseOn({ examples: 'none', deadline: '2-weeks' })
  expect(weighing?.excluded.map(({ optionId, rule }) => [optionId, rule])).toEqual([
    ['fine-tuning', 'too-late'],
    ['fine-tuning', 'too-few-examples'],
    ['hybrid', 'too-late'],
  ])
  expect(counterArgument).toBe(
    'fine-tuning costs $175 less over 12 months, but it is left out: It goes live after 1.5 months; it is needed within 2 weeks.',
  )
})

it('recommends nothing when every option is left out', () => {
  const dear = compute([option('fine-tuning', '500', '1', '0'), option('hybrid', '600', '1', '0')])
  const advice = decide(dear, intakeOf({ budget: '10' }))
  expect(advice.recommended).toBeNull()
  expect(advice.sentence).toBe('No recommendation: each priced option is left out.')
  expect(advice.weighing?.excluded).toHaveLength(2)
})

it('argues for what people chose with the same answers', () => {
  const advice = adviseOn({ examples: 'none', scope: 'several' })
  const own = adviseFor('fine-tuning', { ...result, advice })
  expect(own.counterArgument).toBe('By the answers given it is left out: There are no examples to train on.')
  expect(clientComparison({ ...result, advice }, 'prompting').reasons[0]).toBe(
    'The uses differ, and one prompt can be written for each.',
  )
})

describe('any answers', () => {
  it('give the same advice in whatever order the options stand', () => {
    fc.assert(
      fc.property(anyIntake, fc.shuffledSubarray(four, { minLength: 4 }), (intake, options) => {
        const shuffled = compute(options, { horizonMonths: 12 })
        const whole = (given: typeof result) => decide(given, intake)
        expect(whole(shuffled)).toEqual(whole(result))
      }),
    )
  })

  it('never recommend what is left out, and never an option without a price', () => {
    const open = { ...option('retrieval', '0', '1', '0'), inference: [{ inputTokens: '1' }] }
    const priced = compute([...four.filter((item) => item.approach !== 'retrieval'), open])
    const barredBy = [{ rule: 'training-closed' as const, why: 'It is closed.' }]
    const some = {
      ...priced,
      options: priced.options.map((item) => (item.approach === 'fine-tuning' ? { ...item, barredBy } : item)),
    }
    fc.assert(
      fc.property(anyIntake, (intake) => {
        const { recommended, weighing } = decide(some, intake)
        expect(weighing?.excluded.map((item) => item.optionId) ?? []).not.toContain(recommended)
        expect([null, 'prompting', 'hybrid']).toContain(recommended)
      }),
    )
  })

  it('change nothing where nothing is known', () => {
    expect(adviseOn({})).toEqual(result.advice)
    expect(result.advice).not.toHaveProperty('weighing')
  })
})
