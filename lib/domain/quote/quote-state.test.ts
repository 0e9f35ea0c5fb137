import { describe, expect, it } from 'vitest'
import { can } from './quote-permit.ts'
import { QUOTE_STATES, type QuoteFacts, quoteState, stateMeaning } from './quote-state.ts'

const sent: QuoteFacts = {
  isSent: true,
  isViewed: false,
  isAccepted: false,
  isDeclined: false,
  isWithdrawn: false,
  isSuperseded: false,
  validUntil: '2026-12-24',
}
const stateOf = (more: Partial<QuoteFacts>, today = '2026-11-24') => quoteState({ ...sent, ...more }, today)

describe('the state of a version', () => {
  it('stays open until its last day has ended', () => {
    expect(stateOf({}, '2026-12-24')).toBe('sent')
    expect(stateOf({}, '2026-12-25')).toBe('expired')
  })

  it('stays accepted when its validity is over', () => {
    expect(stateOf({ isAccepted: true, isViewed: true }, '2027-06-01')).toBe('accepted')
  })

  it.each([
    ['draft', { isSent: false }],
    ['viewed', { isViewed: true }],
    ['declined', { isDeclined: true }],
    ['withdrawn', { isWithdrawn: true, isDeclined: true }],
    ['superseded', { isSuperseded: true, isDeclined: true }],
  ] as const)('is %s when that is what happened', (state, facts) => {
    expect(stateOf(facts)).toBe(state)
  })
})

describe('what may be done', () => {
  it('lets only an open version be answered', () => {
    const open = QUOTE_STATES.filter((state) => can.accept(state).ok)
    expect(open).toEqual(['sent', 'viewed'])
    expect(QUOTE_STATES.filter((state) => can.decline(state).ok)).toEqual(open)
  })

  it('lets only a draft be edited and sent', () => {
    for (const verb of ['edit', 'send'] as const)
      expect(QUOTE_STATES.filter((state) => can[verb](state).ok)).toEqual(['draft'])
  })

  it('says why not, in a sentence, for every refusal', () => {
    for (const state of QUOTE_STATES) {
      expect(stateMeaning[state]).toMatch(/\.$/)
      for (const rule of Object.values(can)) {
        const verdict = rule(state)
        if (!verdict.ok) expect(verdict.why).toMatch(/^[A-Z].*\.$/)
      }
    }
  })
})
