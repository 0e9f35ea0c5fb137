import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { advise } from './advise.ts'
import { type Intake, unknownIntake } from './intake.ts'

type Given = Record<string, unknown>

const adviseOn = (options: Given[], answers: Partial<Intake>) =>
  advise(compute(options, { pricesAt: '2026-11-23' }), { ...unknownIntake, ...answers })

describe('data that may go nowhere but own machines', () => {
  const called = { label: 'Called', inference: [{ model: 'openai/gpt-5.4-mini', inputTokens: '1' }] }
  const housed = {
    label: 'Housed',
    approach: 'fine-tuning',
    hosting: [{ unitPricePerHour: '2' }],
    inference: [{ price: { input: '0' }, inputTokens: '1', note: 'own machine' }],
  }

  it('leaves out what calls a provider, however cheap', () => {
    const { recommended, weighing } = adviseOn([called, housed], { residency: 'own-machines' })
    expect(recommended).toBe('b')
    expect(weighing?.excluded).toMatchObject([
      {
        optionId: 'a',
        rule: 'data-leaves',
        why: 'Its calls of openai/gpt-5.4-mini leave the client’s own machines.',
      },
    ])
  })

  it('is no matter where the data may go anywhere', () => {
    expect(adviseOn([called, housed], { residency: 'anywhere' }).recommended).toBe('a')
  })
})

describe('a target of right answers', () => {
  const measured = { other: [{ amount: '5' }], quality: { passed: 453, failed: 59, source: '512 items' } }
  const against = (accuracy: Intake['accuracy']) => adviseOn([measured], { accuracy }).counterArgument

  it('that was measurably missed speaks against the choice', () => {
    // 88.5 %, at best 91.0 %
    expect(against('very-high')).toBe(
      'Fewer answers were right than the 95 of 100 that are asked for: 88.5% (85.4% to 91.0%) of 512.',
    )
  })

  it('within the interval of what was measured does not', () => {
    expect(against('high')).not.toMatch(/asked for/)
  })
})
