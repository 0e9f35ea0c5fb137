import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { reviseQuote } from '#lib/data/quote.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { getWorkspace, updateWorkspace } from '#lib/data/workspace.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { quoteSheet } from '#lib/domain/quote/quote-sheet.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { lines, newDraft, opened, seenQuote, writeDraft } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
  const { id: _, ...workspace } = await getWorkspace(scope)
  await updateWorkspace(scope, { ...workspace, marginFloorPercent: '23.45' })
})

/** Build: 3 × 1,200 less 3 × 777.77 and 13.57 % of its own on that make 3,600 − 2,649.94 = 950.06, 26.39 %. Run: 79.50 − 79.50 × 1.1234. */
const costed = lines.map((line, at) => ({
  ...line,
  unitCost: at === 0 ? '777.77' : '79.5',
  contingencyPercent: at === 0 ? '13.57' : '',
}))
const CANARY = /777\.77|77777|12\.34|1234(?!\d)|13\.57|1357|23\.45|26\.39|unitCost|contingency|margin/i

const costedDraft = async () => {
  const draft = await newDraft(scope)
  const { revision } = await writeDraft(scope, draft.id, { lines: costed, contingencyPercent: '12.34' })
  return { ...draft, revision }
}

it('a margin below the floor is sent only by whoever has seen it', async () => {
  const { id, revision } = await costedDraft()
  const { draft } = await getQuote(scope, id, null)
  expect(draft?.checks).toMatchObject([{ severity: 'confirm', code: 'margin' }])
  await expect(sendQuote(scope, { id, revision })).rejects.toMatchObject({
    code: 'conflict',
    message: 'Below the floor of 23.45%: a margin of -12.34% in what is paid each month.',
  })
  expect(await sendQuote(scope, { id, revision, confirmed: ['margin'] })).toMatchObject({ version: 1 })
})

it('costs, contingency and margin stay in the house, in the draft of the next version as well', async () => {
  const { id, revision } = await costedDraft()
  const { token } = await sendQuote(scope, { id, revision, confirmed: ['margin'] })
  const shared = await seenQuote((await opened(token)).share)
  const payloads = {
    page: JSON.stringify(shared),
    sheet: JSON.stringify(quoteSheet(shared.view)),
    pdf: readPdf(await renderPdf({ kind: 'quote', view: shared.view })).text,
    list: JSON.stringify(await listQuotes(scope, { q: '', sort: null, page: 1, size: 50, state: null })),
  }
  for (const [where, text] of Object.entries(payloads)) {
    expect(text, where).toContain(where === 'list' ? 'Prompt it' : 'Build')
    expect(text.replace(shared.sha256, ''), where).not.toMatch(CANARY)
  }
  await reviseQuote(scope, id)
  const { draft } = await getQuoteEditor(scope, id)
  expect(draft.lines.map(({ unitCost }) => unitCost)).toEqual(['777.77', '79.5'])
  expect(draft.lines.map(({ contingencyPercent }) => contingencyPercent)).toEqual(['13.57', null])
  expect(draft.contingencyPercent).toBe('12.34')
})
