import { performance } from 'node:perf_hooks'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { answer } from '#app/api/answer.ts'
import { QuoteDocument } from '#components/quote/quote-document.tsx'
import { ReportDocument } from '#components/report/report-document.tsx'
import { renderPdf } from '#lib/document/pdf.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { quoteView, reportView } from '#tests/support/view.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** The text of a page, its pieces apart. */
const textOf = (html: string): string =>
  html
    .replace(/<(svg|style|script)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([\w#]+);/g, (_, name) => ENTITIES[name] ?? '?')

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}’]*/gu) ?? []

/** Days, shares and amounts; a table of the PDF names the currency in its head and not at each figure. */
const figuresOf = (text: string): Set<string> => new Set(text.match(/\d([\d,]*\d)?(\.\d+)?/g))

/** What stands on the page as furniture of a screen. */
const FURNITURE = new Set(['added', 'bar', 'phases', 'without'])

/** Cells run together in the text of a PDF: a year or a quantity may stand right before an amount. */
const isOn = (html: string, amount: string): boolean =>
  [0, 1, 2].some((at) => /^\d/.test(amount.slice(at)) && html.includes(amount.slice(at)))

async function compared(source: Parameters<typeof renderPdf>[0], page: ReactElement) {
  const html = textOf(renderToStaticMarkup(page))
  const said = readPdf(await renderPdf(source)).text.toLowerCase()
  const words = new Set(wordsOf(html).filter((word) => !FURNITURE.has(word)))
  return {
    words: [...words].filter((word) => !said.includes(word)),
    figures: [...figuresOf(html)].filter((figure) => !said.includes(figure)),
    more: (said.match(/\d{1,3}(,\d{3})*\.\d\d/g) ?? []).filter((amount) => !isOn(html, amount)),
  }
}

const SAME = { words: [], figures: [], more: [] }

describe('the PDF says what its page says, word by word and figure by figure', () => {
  it('of a quote', async () => {
    const view = quoteView()
    expect(await compared({ kind: 'quote', view }, createElement(QuoteDocument, { view }))).toEqual(SAME)
  })

  it('of a report', async () => {
    const view = reportView()
    const charts = { cumulative: null, spend: null }
    expect(await compared({ kind: 'report', view }, createElement(ReportDocument, { view, charts }))).toEqual(
      SAME,
    )
  })
})

it('sends the twenty-third reader away with 503, a sentence and when to come again', async () => {
  const asked = Array.from({ length: 25 }, (_, at) =>
    answer(async () => {
      const view = quoteView({ comparison: null, number: `Q-2026-${at}` })
      return new Response(await renderPdf({ kind: 'quote', view }))
    }),
  )
  const answers = await Promise.all(asked)
  const [busy, ...others] = answers.filter(({ status }) => status === 503)
  expect(others).toHaveLength(2)
  expect(busy?.headers.get('retry-after')).toBe('5')
  expect(await busy?.json()).toEqual({
    message: 'Too many documents are being made at this moment. Try again in a few seconds.',
  })
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(22)
})

it('leaves the thread that answers requests free', async () => {
  const begin = performance.eventLoopUtilization()
  await Promise.all([1, 2, 3, 4].map((version) => renderPdf({ kind: 'quote', view: quoteView({ version }) })))
  expect(performance.eventLoopUtilization(begin).utilization).toBeLessThan(0.5)
})
