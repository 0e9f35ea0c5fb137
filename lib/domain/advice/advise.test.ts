import { describe, expect, it } from 'vitest'
import { compute } from '#tests/support/case.ts'
import { clientComparison, quoteLinesOf } from '../comparison/client-comparison.ts'
import { adviseFor } from './advise.ts'

type Given = Record<string, unknown>

const monthly = (amount: string) => [{ label: 'Running', amount, when: 'monthly' }]
const once = (amount: string) => ({ label: 'Set-up', amount, when: 'one-off' })
const prompting = { label: 'Prompting', other: monthly('100') }
const tuned = {
  label: 'Fine-tuning',
  approach: 'fine-tuning',
  goLiveAfterMonths: '0',
  other: [once('500'), ...monthly('50')],
}
const over = (horizonMonths: number, ...options: Given[]) => compute(options, { horizonMonths })

it('recommends what costs least, and says when the other would pay back', () => {
  const short = over(6, prompting, tuned).advice
  expect(short.recommended).toBe('a')
  expect(short.sentence).toBe(
    'Choose Prompting: it costs $600 over 6 months, $200 less than Fine-tuning, the next in cost.',
  )
  const { advice, breakEven } = over(24, prompting, tuned)
  expect(advice.recommended).toBe('b') // 500 + 24 × 50 = 1,700 against 2,400
  expect(breakEven.find((pair) => pair.of === 'b')?.month).toBe(10)
  expect(advice.reasons.map((reason) => reason.text)).toContain(
    'Its higher set-up is paid back against Prompting in month 10.',
  )
  expect(advice.reasons).toHaveLength(3)
  expect(advice.counterArgument).toContain('$500 more than Prompting')
})

it('prefers what is live first when costs differ by less than 5 %', () => {
  const late = { ...prompting, label: 'Late', goLiveAfterMonths: '0.2' } // 580 against 600
  expect(over(6, late, prompting).advice.recommended).toBe('b')
})

it('recommends nothing without prices, and never an option with a missing one', () => {
  const open = { label: 'Open', other: [{ label: 'Licence' }] }
  expect(over(6, open, { ...open, label: 'Too' }).advice).toMatchObject({
    recommended: null,
    sentence: 'No recommendation: 2 lines have no price (Open, Too).',
  })
  const { advice } = over(6, open, tuned)
  expect(advice.recommended).toBe('b')
  expect(advice.counterArgument).toBe('Open could not be compared: 1 of 1 lines have no price.')
})

describe('evidence', () => {
  const measured = (passed: number, failed: number) => ({ quality: { passed, failed, source: '100 items' } })

  it('ranks by the cost of correct answers once all are measured', () => {
    const weak = { ...prompting, ...measured(50, 50) } // 600 / 0.5 = 1,200
    const strong = { ...prompting, label: 'Strong', other: monthly('150'), ...measured(99, 1) } // 900 / 0.99 = 909
    expect(over(6, weak, strong).advice.recommended).toBe('b')
    expect(over(6, { ...weak, quality: null }, strong).advice.recommended).toBe('a')
  })

  it('holds a measurably better option against the choice', () => {
    const { advice } = over(
      6,
      { ...prompting, ...measured(50, 50) },
      { ...tuned, other: monthly('900'), ...measured(99, 1) },
    )
    expect(advice.counterArgument).toMatch(/^Fine-tuning answers measurably better: 99\.0%/)
  })

  it('is called not measured where there is none', () => {
    expect(clientComparison(over(6, prompting, tuned), null).options[0]?.quality).toBe('not measured')
  })
})

it('leaves out an option whose training is closed before the project starts', () => {
  const closed = {
    label: 'Closed',
    inference: [{ model: 'openai-ft/gpt-4.1-mini-2025-04-14', inputTokens: '1' }],
    training: [{ trainTokens: '1', pricePerMillion: '5' }],
  }
  const at = (startMonth: string) => compute([closed, prompting], { startMonth, pricesAt: '2026-11-23' })
  expect(at('2027-01').advice.recommended).toBe('a')
  expect(at('2027-02').advice.recommended).toBe('b')
})

it('argues for the option that people chose, without hiding that it costs more', () => {
  const result = over(6, prompting, tuned)
  expect(adviseFor('b', result).sentence).toBe(
    'Choose Fine-tuning: it costs $800 over 6 months, $200 more than Prompting, the next in cost.',
  )
  const view = clientComparison(result, 'b')
  expect(view).toMatchObject({
    chosen: 'Fine-tuning',
    breakEven: 'Fine-tuning does not break even with Prompting within 6 months.',
  })
  expect(JSON.stringify(view)).not.toContain('formula')
})

it('hands its lines to a quote, once and monthly apart', () => {
  expect(quoteLinesOf(over(6, prompting, tuned), 'b')).toEqual([
    { kind: 'one-off', label: 'Set-up', amount: '500', isBought: false },
    { kind: 'monthly', label: 'Running', amount: '50', isBought: false },
  ])
})
