import { expect, it } from 'vitest'
import { comparisonView, reportView } from '#tests/support/view.ts'
import type { QuoteComparisonView } from '../quote/quote-view.ts'
import { REPORT_SECTIONS } from './kind.ts'
import { reportSummary } from './report-summary.ts'
import type { ReportBudgetView, ReportSpendView, ReportVarianceView } from './report-view.ts'

const money = (amount: string, currency: string) => `${currency} ${amount}`
const none = {
  ...{ kind: 'complete' as const, sections: [...REPORT_SECTIONS], from: null, currency: 'USD', slipDays: 0 },
  ...{
    comparison: null,
    evidence: null,
    timeline: null,
    steps: null,
    spend: null,
    variance: null,
    budget: null,
  },
}
type Parts = Parameters<typeof reportSummary>[0]
const summary = (parts: Partial<Parts>) => reportSummary({ ...none, ...parts }, money)

const timeline = { startsOn: '2026-12-01', endsOn: '2027-01-01', done: 7, total: 16, phases: [] }
const spend = (actualToDate: string | null, difference: string | null): ReportSpendView => ({
  ...{ basis: '', months: [], forecastToDate: '4080', note: null },
  ...{ actualToDate, difference },
})
const tasks = (...names: string[]) => ({ tasks: names.map((name) => ({ name, day: '2027-01-01' })), more: 0 })
const steps = (...late: string[]) => ({ done: tasks(), late: tasks(...late), next: tasks() })

it('tells progress, slip and what is late', () => {
  expect(summary({ timeline, slipDays: 3, steps: steps('Evaluation passed') })).toBe(
    '7 of 16 tasks are done, and the end is 3 working days late against the baseline. One task is late: Evaluation passed.',
  )
  expect(summary({ timeline, steps: steps() })).toBe('7 of 16 tasks are done, and the end is as planned.')
  expect(summary({ steps: { ...steps('a', 'b'), late: { ...tasks('a', 'b'), more: 4 } } })).toBe(
    '6 tasks are late.',
  )
})

it('tells spend against the forecast, of all or of the period', () => {
  expect(summary({ spend: spend('4140', '60') })).toBe(
    'USD 4140 has been spent so far, USD 60 above the forecast.',
  )
  expect(summary({ spend: spend('4000', '-80'), from: '2027-01' })).toBe(
    'USD 4000 has been spent since Jan 2027, USD 80 below the forecast.',
  )
  expect(summary({ spend: spend('4080', '0') })).toBe('USD 4080 has been spent so far, as forecast.')
})

it('says what is not known instead of taking it for zero', () => {
  expect(summary({ spend: spend('4000', null) })).toBe(
    'USD 4000 has been spent so far, as far as it is known.',
  )
  expect(summary({ timeline, spend: spend(null, null) })).not.toContain('spent')
})

const variance = (...effects: [name: string, amount: string][]): ReportVarianceView => ({
  ...{ from: '2026-12', to: '2027-01', planned: '100', actual: '90', difference: '-10', leftOut: [] },
  effects: effects.map(([name, amount]) => ({ name, amount, sentence: '' })),
})

it('names the effect that moved most, more or less', () => {
  expect(summary({ variance: variance(['Price', '-60'], ['Volume', '50']) })).toBe(
    'Against the quote, prices moved most: USD 60 less.',
  )
  expect(summary({ variance: variance(['Scope', '7']) })).toBe(
    'Against the quote, the scope moved most: USD 7 more.',
  )
  expect(summary({ variance: variance(['Cannot be split', '7']) })).toContain(
    'cannot be split further: USD 7 more',
  )
  expect(summary({ variance: variance(['Price', '0']), timeline })).not.toContain('quote')
})

it('tells where the budget is heading, and first of all that it runs out', () => {
  const outlook = { month: '2028-11', low: '30', likely: '33', high: '36', quoted: '32', method: [] }
  const budget: ReportBudgetView = {
    ...{ quoted: '32', spent: '4', share: '0.125', left: '28', unpriced: 0, warning: null, outlook },
  }
  expect(summary({ budget })).toBe(
    'By the end of Nov 2028 USD 33 is expected (USD 30 to USD 36), USD 1 above the USD 32 quoted.',
  )
  expect(summary({ budget: { ...budget, outlook: { ...outlook, likely: '32' } } })).toContain(
    'as much as quoted.',
  )
  expect(summary({ budget: { ...budget, warning: 'It will be used up.' } })).toBe('It will be used up.')
})

const decision = (changes: Partial<QuoteComparisonView>) =>
  summary({
    kind: 'decision',
    comparison: { ...comparisonView(), ...changes },
    evidence: reportView().evidence,
  })

it('tells of a decision what is recommended, when it pays back, and how often it is right', () => {
  const { recommendation, breakEven } = comparisonView()
  const right =
    'Prompting with cached instructions was right in 91.5% of 200 measured cases (95% interval 86.8% to 94.6%).'
  expect(decision({})).toBe(`${recommendation} ${breakEven} ${right}`)
  expect(decision({ chosen: 'Fine-tuned small model' })).toContain(
    'How often Fine-tuned small model is right has not been measured yet.',
  )
})

it('tells the cost against the next option where no recommendation does', () => {
  // 24,960 − 16,494 = 8,466
  expect(decision({ recommendation: '' })).toContain(
    'Prompting with cached instructions costs USD 24960 over 24 months, USD 8466 more than Fine-tuned small model, the cheapest.',
  )
  // 21,597.6 − 16,494 = 5,103.6
  expect(decision({ recommendation: '', chosen: 'Fine-tuned small model' })).toContain(
    'USD 5103.6 less than Hybrid: tuned model with prompts for hard tickets, the next cheapest.',
  )
})

it('takes no unknown total for the cheapest or the dearest', () => {
  const [own, other] = comparisonView().options
  const costing = (ours: string | null, theirs: string | null) => {
    if (!own || !other) throw new Error('two options')
    const options = [
      { ...own, total: ours },
      { ...other, total: theirs },
    ]
    return decision({ recommendation: '', options })
  }
  expect(costing(null, '5')).toContain('is not known in full: a price is missing.')
  expect(costing('5', null)).toContain(`${own?.label} costs USD 5 over 24 months.`)
  expect(costing('5', '5')).toContain('as much as Fine-tuned small model.')
})

it('of a whole project tells the news, and the decision only before there is any', () => {
  const comparison = comparisonView()
  expect(summary({ comparison, timeline })).toBe('7 of 16 tasks are done, and the end is as planned.')
  expect(summary({ comparison })).toContain(comparison.recommendation)
})

it('says what is missing of what it was to tell', () => {
  expect(summary({})).toBe(
    'The options are not compared yet. The work has not begun. Nothing has been spent yet.',
  )
  expect(summary({ kind: 'progress', sections: ['timeline', 'steps'] })).toBe('The work has not begun.')
  expect(summary({ sections: ['project'] })).toBe('There is nothing to tell yet.')
})
