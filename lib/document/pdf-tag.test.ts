import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/domain/canonical.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { filesOf, type PdfTag, tagsOf, withinTag } from '#tests/support/pdf-tag.ts'
import { quoteView, reportView } from '#tests/support/view.ts'
import { renderPdf } from './pdf.ts'
import { type PdfSource, typeset } from './typeset.ts'

const view = quoteView()
const frozen = canonicalJson(view)
const sha256 = createHash('sha256').update(frozen).digest('hex')
const proof = { name: 'Ada Nilsen', role: 'Head', at: '2026-11-26T13:22:00.000Z', sha256, frozen }
const documents: [string, PdfSource][] = [
  ['a quote', { kind: 'quote', view }],
  ['an accepted quote', { kind: 'quote', view, proof }],
  ['a report', { kind: 'report', view: reportView() }],
  ['an archive copy', { kind: 'quote', view, proof, isArchive: true }],
]

const kindsOf = (tag: PdfTag) => withinTag(tag).map(({ kind }) => kind)

describe.each(documents)('%s as PDF', (_, source) => {
  const pdf = typeset(source)
  const tags = withinTag(tagsOf(pdf))

  it('is read by headings that skip no level, after one title', () => {
    const levels = tags.flatMap(({ kind }) => /^H(\d)$/.exec(kind)?.[1] ?? []).map(Number)
    expect(tags.filter(({ kind }) => kind === 'Title')).toHaveLength(1)
    expect(levels.length).toBeGreaterThan(5)
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  })

  it('has tables in which every cell names the head of its column', () => {
    const tables = tags.filter(({ kind }) => kind === 'Table')
    expect(tables.length).toBeGreaterThan(2)
    for (const table of tables) {
      const cells = withinTag(table)
      const heads = cells.flatMap(({ kind, id }) => (kind === 'TH' ? [id] : []))
      expect(heads.length).toBeGreaterThan(1)
      for (const cell of cells.filter(({ kind }) => kind === 'TD')) {
        expect(cell.headers).toHaveLength(1)
        expect(heads).toContain(cell.headers[0])
      }
    }
  })

  it('says in words what each picture shows', () => {
    const figures = tags.filter(({ kind }) => kind === 'Figure')
    expect(figures).toHaveLength(2)
    for (const { alt } of figures) expect(alt).toMatch(/\s(Start|Dec\s2026|Prompting.*): .* \$[\d,.]+/)
  })

  it('leads nowhere, runs nothing, and is tagged in English under its title', () => {
    const { structure } = readPdf(pdf)
    expect(structure).not.toMatch(
      /\/(URI|Launch|JavaScript|JS|OpenAction|AA|SubmitForm|GoToR|Annots|RichMedia)\b/,
    )
    // Names of vocabularies in the metadata; nothing fetches them.
    const hosts = [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/https?:\/\/([\w.]+)/g),
    ].map(([, host]) => host)
    expect(new Set(hosts)).toEqual(new Set(['www.w3.org', 'purl.org', 'ns.adobe.com', 'www.aiim.org']))
    for (const words of ['/Lang (en)', '/Marked true', source.isArchive ? '' : '/DisplayDocTitle true'])
      expect(structure).toContain(words)
  })
})

it('carries, once accepted, the version whose hash it prints, and every figure', () => {
  const [first = '', second = ''] = filesOf(typeset({ kind: 'quote', view, proof })).sort((a) =>
    a === frozen ? -1 : 1,
  )
  expect(createHash('sha256').update(first).digest('hex')).toBe(sha256)
  expect(JSON.parse(second)).toMatchObject({
    schema: 'tunewise.acceptance/1',
    acceptance: { name: 'Ada Nilsen', sha256 },
    quote: { number: 'Q-2026-0007', oneOff: { total: '2713.20' } },
  })
  expect(filesOf(typeset({ kind: 'quote', view }))).toEqual([])
})

it('makes an archive copy as PDF/A-2a, which takes no files', () => {
  const copy = typeset({ kind: 'quote', view, proof, isArchive: true })
  const { structure, text } = readPdf(copy)
  expect(structure).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
  expect(filesOf(copy)).toEqual([])
  expect(text).toContain(sha256)
  expect(text).not.toContain('quote.json')
})

it.each([
  [/^This document would have \d{3} pages; a PDF holds at most 200\./, 13_000],
  [/^This document would have more than 200 pages; a PDF holds at most 200\./, 400_000],
])('refuses with a sentence: %s', async (message, paragraphs) => {
  const introduction = 'word\n\n'.repeat(paragraphs)
  await expect(renderPdf({ kind: 'quote', view: { ...view, introduction } })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(message),
  })
})

it('reads in one order: the client, his question, the answer, then the rest', () => {
  const kinds = kindsOf(tagsOf(typeset({ kind: 'quote', view })))
  expect(kinds.indexOf('Title')).toBeLessThan(kinds.indexOf('H1'))
  expect(kinds.indexOf('H1')).toBeLessThan(kinds.indexOf('Figure'))
})
