import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextSteps, type ProjectFacts } from './next-step.ts'
import { PROJECT_STATUSES } from './status.ts'

const nothing: ProjectFacts = {
  status: 'lead',
  comparisons: { computed: 0, drafts: 0, hasChosenOption: false },
  quotes: { drafts: 0, sent: 0, accepted: 0, declined: 0, expired: 0 },
  openQuoteDaysLeft: null,
  timeline: null,
  spend: { records: 0, unpriced: 0, hasLastMonth: false },
  reports: 0,
}
const compared: ProjectFacts = {
  ...nothing,
  status: 'comparing',
  comparisons: { computed: 2, drafts: 0, hasChosenOption: true },
}
const quoted = (more: Partial<ProjectFacts['quotes']>, openQuoteDaysLeft: number | null = null) => ({
  ...compared,
  quotes: { ...nothing.quotes, ...more },
  openQuoteDaysLeft,
})
const next = (facts: ProjectFacts) =>
  nextSteps(facts).steps.find((step) => step.state === 'current' || step.state === 'waiting')

it('begins with the comparison', () => {
  expect(next(nothing)).toMatchObject({ key: 'compare', state: 'current' })
  expect(next({ ...nothing, comparisons: { computed: 0, drafts: 1, hasChosenOption: false } })?.detail).toBe(
    'A comparison is begun: fill in the workload and compute it.',
  )
})

it('leads to a list only where there is something in it', () => {
  expect(next(nothing)?.isFirst).toBe(true)
  expect(next({ ...nothing, comparisons: { computed: 0, drafts: 1, hasChosenOption: false } })?.isFirst).toBe(
    false,
  )
  expect(next(compared)?.isFirst).toBe(true)
  expect(next(quoted({ drafts: 1 }))?.isFirst).toBe(false)
})

it('asks for a quote once something is compared, and for its sending once it is drafted', () => {
  expect(next(compared)).toMatchObject({
    key: 'quote',
    detail: 'No quote yet: make one from the chosen option.',
  })
  expect(next(quoted({ drafts: 1 }))?.detail).toBe('A draft is waiting: check it and send it.')
})

it.each([
  [0, 'The quote waits for the client and ends today.'],
  [1, 'The quote waits for the client: 1 day left.'],
  [30, 'The quote waits for the client: 30 days left.'],
])('waits for the client with %i days left', (days, detail) => {
  expect(next(quoted({ sent: 1 }, days))).toMatchObject({ key: 'decide', state: 'waiting', detail })
})

it('tells what to do after a no and after silence', () => {
  expect(next(quoted({ declined: 1 }))?.detail).toMatch(/^The client declined/)
  expect(next(quoted({ expired: 1 }))?.detail).toMatch(/^The quote has ended undecided/)
})

it('plans after the acceptance, then counts tasks, then bills', () => {
  const accepted = quoted({ accepted: 1 })
  expect(next(accepted)).toMatchObject({ key: 'plan' })
  const planned = { ...accepted, timeline: { done: 3, total: 8, overdue: 1 } }
  expect(next(planned)).toMatchObject({ key: 'deliver', detail: '3 of 8 tasks done, 1 overdue.' })
  const done = { ...accepted, timeline: { done: 8, total: 8, overdue: 0 } }
  expect(next(done)).toMatchObject({ key: 'spend' })
  const logged = { ...done, spend: { records: 4, unpriced: 1, hasLastMonth: true } }
  expect(next(logged)?.detail).toBe('1 record without an amount: unknown is not zero.')
  const priced = { ...done, spend: { records: 4, unpriced: 0, hasLastMonth: true } }
  expect(next(priced)).toMatchObject({ key: 'report' })
  // compare, quote, decide, plan, deliver, spend and report: 7 of 7
  expect(nextSteps({ ...priced, reports: 1 })).toMatchObject({ done: 7, total: 7 })
})

it('asks nothing of a project that has ended', () => {
  expect(next({ ...nothing, status: 'lost' })).toBeUndefined()
  expect(next({ ...compared, status: 'closed' })).toBeUndefined()
})

const small = fc.nat(3)
const anyFacts: fc.Arbitrary<ProjectFacts> = fc.record({
  status: fc.constantFrom(...PROJECT_STATUSES),
  comparisons: fc.record({ computed: small, drafts: small, hasChosenOption: fc.boolean() }),
  quotes: fc.record({ drafts: small, sent: small, accepted: small, declined: small, expired: small }),
  openQuoteDaysLeft: fc.option(small),
  timeline: fc.option(fc.record({ done: small, total: small, overdue: small })),
  spend: fc.record({ records: small, unpriced: small, hasLastMonth: fc.boolean() }),
  reports: small,
})

it('has at most one next step, which is the first that is not done, and counts what is done', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { steps, done, total } = nextSteps(facts)
      const now = steps.filter((step) => step.state === 'current' || step.state === 'waiting')
      expect(now.length).toBeLessThanOrEqual(1)
      expect(now[0]).toBe(now.length ? steps.find((step) => step.state !== 'done') : undefined)
      expect(steps.filter((step) => step.state === 'done')).toHaveLength(done)
      expect(total).toBe(steps.length)
    }),
  )
})
