import { expect, it } from 'vitest'
import { offeredPlan } from '#lib/domain/quote/offered-plan.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { quoteView, reportView } from '#tests/support/view.ts'
import { typeset } from './typeset.ts'

const without = (text: string) => text.replace(/\s+/g, '')
const said = (changes = {}) => readPdf(typeset({ kind: 'quote', view: quoteView(changes) })).text

it('tells in a quote the plan that is offered, without progress, and nothing where there is none', () => {
  const { timeline } = reportView()
  const text = said({ timeline: timeline && offeredPlan(timeline) })
  for (const words of [
    'As planned on Nov 24, 2026, the work runs from Dec 1, 2026 to Mar 12, 2027.',
    'PilotJan 25Mar 11',
    'Hatched decides the end, a diamond is a decision.',
    'Page 1 of 7',
  ])
    expect(text).toContain(without(words))
  expect(text).not.toMatch(/open|early|baseline/)
  expect(said()).not.toContain('Timeline')
})
