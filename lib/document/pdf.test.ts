import { describe, expect, it } from 'vitest'
import { rewrittenComparison } from '#lib/domain/quote/rewritten-comparison.ts'
import { frozenReport } from '#lib/domain/report/frozen-report.ts'
import { figuresIn } from '#lib/format.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { comparisonView, firstReportView, quoteView, reportView } from '#tests/support/view.ts'
import { renderPdf } from './pdf.ts'
import { typeset } from './typeset.ts'

const without = (text: string) => text.replace(/\s+/g, '')
const quote = (changes = {}) => typeset({ kind: 'quote', view: quoteView(changes) })
const text = (pdf: Uint8Array) => readPdf(pdf).text

describe('a quote as PDF', () => {
  it('is tagged PDF/UA-1 with title, language, bookmarks and a described chart', () => {
    const { structure, pages } = readPdf(quote())
    expect(structure).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(structure).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(structure).toContain('/Lang (en)')
    expect(structure).toContain('/DisplayDocTitle true')
    for (const part of ['Summary', 'The options compared', 'Price', 'Terms', 'Acceptance'])
      expect(structure).toContain(`/Title (${part})`)
    expect(structure).toMatch(/\/Alt </)
    expect(structure).toMatch(/\/S \/TH/)
    expect(pages).toBeLessThanOrEqual(8)
  })

  it('says what the view says, with one-off and monthly apart', () => {
    const said = text(quote())
    for (const words of [
      'Should Nordwind prompt or fine-tune its ticket assistant?',
      'Start with prompting.',
      'Total, once$2,713.20',
      'Total, each month$1,537.48',
      'Over 24 months, once plus every month$39,612.72',
      'Prices are in USD without tax. Totals include 19% tax, rounded once on each total.',
      'Page 1 of 6',
      'Q-2026-0007, version 2',
    ])
      expect(said).toContain(without(words))
  })

  it('has the same bytes for the same view, whatever was set before it, and others for another', () => {
    const first = quote()
    expect(Buffer.compare(quote({ number: 'Q-2026-0008' }), first)).not.toBe(0)
    typeset({ kind: 'report', view: reportView() })
    expect(Buffer.compare(quote(), first)).toBe(0)
  })

  it('writes figures and days as its client does, and nothing as the desk does', () => {
    const sender = { ...quoteView().sender, locale: 'de-DE' }
    const comparison = rewrittenComparison(comparisonView(), figuresIn('de-DE'))
    const pdf = quote({ sender, comparison, introduction: '' })
    for (const words of [
      ...['2.713,20 $', 'Over 24 months, once plus every month39.612,72 $', '24 Dec 2026', '19 % tax'],
      ...['At 40.000 tickets', 'At 30.000 the total is 19.320 $', '0,40 $ per million'],
    ])
      expect(text(pdf)).toContain(without(words))
    expect(text(pdf)).not.toMatch(/40,000|1,850|\$0\.40|Nov2,/)
    expect(readPdf(pdf).structure).toContain('/Lang (en)')
  })

  it('carries the proof once it is accepted', () => {
    const sha256 = '0123456789abcdef'.repeat(4)
    const proof = { name: 'Ada Nilsen', role: 'Head of service', at: '2026-11-26T13:22:00.000Z', sha256 }
    const said = text(typeset({ kind: 'quote', view: quoteView(), proof }))
    expect(said).toContain(without('Nov 26, 2026, 2:22 PM (Europe/Berlin)'))
    expect(said).toContain(sha256)
    expect(said).not.toContain('Signature')
  })

  it('says what was chosen, beside each line and in the proof', () => {
    const view = quoteView()
    const choices = [
      null,
      { kind: 'optional', isChosen: true },
      { kind: 'optional', isChosen: false },
      null,
    ] as const
    const lines = view.lines.map((line, at) => ({ ...line, choice: choices[at] ?? null }))
    const proof = { name: 'Ada Nilsen', role: 'Head', at: '2026-11-26T13:22:00.000Z', sha256: '0'.repeat(64) }
    const said = text(typeset({ kind: 'quote', view: { ...view, lines }, proof }))
    for (const words of [
      'Optional, included',
      'Optional, not included',
      'Chosen Connection to the help desk',
    ])
      expect(said).toContain(without(words))
  })

  it('takes code of a client for text', () => {
    const title = '#panic("x") $a$ <script>alert(1)</script> \\ *not bold* @ref'
    expect(text(quote({ title }))).toContain(without(title))
  })

  it('says unknown and never zero', () => {
    const view = comparisonView()
    const options = view.options.map((option) => ({ ...option, total: null, firstMonth: null }))
    const said = text(
      quote({ comparison: { ...view, options, cumulative: view.cumulative.map(() => [null, null]) } }),
    )
    expect(said).toContain('unknownunknown')
  })

  it('prints Greek, Cyrillic, Chinese, Korean, Thai and emoji, and says where a glyph is missing', () => {
    const terms = 'Όροι, Условия, 条款, 계약, กฎหมาย 🦄 शर्तें'
    const comparison = comparisonView()
    // The charts as well: a name stands at the end of its curve.
    for (const [at, label] of ['Μοντέλο 🚀', '条款与条件 日本語', 'نموذج שלום'].entries())
      Object.assign(comparison.options[at] ?? {}, { label })
    const said = text(quote({ terms, comparison }))
    expect(said).toContain(without('Όροι, Условия, 条款, 계약, กฎหมาย 🦄 □□□□□□'))
    expect(said).toContain(without('□ stands for a character that the fonts of this document do not have.'))
    expect(text(quote())).not.toContain('□')
  })

  it('holds three hundred lines, long names and no comparison at all', () => {
    const [line] = quoteView().lines
    const lines = Array.from({ length: 300 }, (_, at) => ({
      ...line,
      label: `Line ${at} ${'long '.repeat(30)}`,
    }))
    const said = text(
      quote({ lines, title: 'W'.repeat(200), client: { name: 'x'.repeat(200), contact: null } }),
    )
    expect(said).toContain('Line299')
    const bare = { comparison: null, introduction: '', terms: '', lines: [line], horizon: null }
    expect(text(quote(bare))).not.toMatch(/Summary|Theoptionscompared|Terms|Assumptions/)
  })
})

describe('a report as PDF', () => {
  it('says how far the work is and what it cost', () => {
    const said = text(typeset({ kind: 'report', view: reportView() }))
    for (const words of [
      '7 of 16 tasks are done',
      '3 days late',
      // The plan is drawn task by task, beside its words.
      'PilotJan 25Mar 11open1 day early',
      'the thin line is the baseline of Nov 27, 2026',
      'To date4,080.004,140.00',
      'none logged',
    ])
      expect(said).toContain(without(words))
  })

  it('says where the spend is heading and why it differs, and reads a report of before', () => {
    const said = text(typeset({ kind: 'report', view: reportView() }))
    for (const words of [
      'By the end of Nov 2028 $33,400 is expected, $30,200 to $36,900: $760 above the $32,640 quoted.',
      'Volume: More was used than quoted.50.00',
      'Billed minus quoted-10.00',
    ])
      expect(said).toContain(without(words))
    const old = text(typeset({ kind: 'report', view: frozenReport(firstReportView()) }))
    for (const words of [
      'Work is 3 working days behind the plan; spending is $60.00 above the forecast.',
      ...['7 of 16', '$4,140.00', '1 record of February has no amount yet', 'By the end of Nov 2028 $33,400'],
      ...['Volume: More was used than quoted.50.00', '91.5% of 200 tickets correct', '40,000 tickets'],
    ])
      expect(old).toContain(without(words))
    expect(old).not.toMatch(/Whatwasmeasured|Quotedinall|unknown/)
  })

  it('leaves out what the project does not have', () => {
    const bare = reportView({
      ...{ comparison: null, timeline: null, spend: null },
      ...{ evidence: null, steps: null, variance: null, budget: null, assumptions: null },
    })
    expect(text(typeset({ kind: 'report', view: bare }))).not.toMatch(
      /Timeline|Theoptionscompared|Spendagainst/,
    )
  })
})

it('is made beside the thread that answers requests, with the same bytes, and once for all who ask', async () => {
  const made = await Promise.all([1, 2, 3].map(() => renderPdf({ kind: 'quote', view: quoteView() })))
  for (const pdf of made) expect(Buffer.compare(pdf, quote())).toBe(0)
  expect(await renderPdf({ kind: 'quote', view: quoteView() })).toBe(
    await renderPdf({ kind: 'quote', view: quoteView() }),
  )
  const other = await renderPdf({ kind: 'quote', view: quoteView({ version: 3 }) })
  expect(Buffer.compare(other, quote({ version: 3 }))).toBe(0)
})

it('fails with a sentence for the reader and a reason for the log', async () => {
  const broken = { ...quoteView(), issuedOn: 'never' }
  await expect(renderPdf({ kind: 'quote', view: broken })).rejects.toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining('This PDF could not be made'),
    reason: expect.stringMatching(/\w/),
  })
})
