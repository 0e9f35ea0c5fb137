import { expect, it } from 'vitest'
import type { Portfolio } from '#lib/domain/portfolio/portfolio.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { typeset } from './typeset.ts'

const sender = { name: 'Harbour AI', locale: 'de-DE', timeZone: 'Europe/Berlin' }
const sum = { quotes: 2, oneOffMinor: '123456', monthlyMinor: '9900' }
const portfolio: Portfolio = {
  ...{ today: '2026-11-24', from: '2026-01', to: null },
  open: [
    { currency: 'CHF', ...sum },
    { currency: 'JPY', ...sum },
  ],
  answers: { accepted: 2, declined: 1, expired: 0, ended: 3, percent: '66.7' },
  won: [],
  margins: [
    { ...{ currency: 'CHF', kind: 'one-off', known: 0, unknown: 2 }, net: null, margin: null, percent: null },
  ],
  byProvider: [{ name: 'Maker', currency: 'CHF', amount: '1234.5', records: 5, unpriced: 3 }],
  byApproach: [],
  finished: [],
  accuracy: { medianMissPercent: null, compared: 0, close: 0, unknown: 1 },
}

it('prints a portfolio as its screen tells it, each currency apart and nothing unknown as zero', () => {
  const { text, structure } = readPdf(typeset({ kind: 'portfolio', view: { ...portfolio, sender } }))
  for (const words of [
    ...['from Jan 2026', '66,7 %', 'CHF21.234,56 CHF99,00 CHF', 'JPY2123.456 ¥9.900 ¥'],
    ...['CHF, onceunknownunknownunknown2', 'Maker1.234,50 CHF3', 'No quote was accepted in this period.'],
  ])
    expect(text).toContain(words.replace(/\s+/g, ''))
  expect(structure).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(structure).toMatch(/\/S \/TH/)
})
