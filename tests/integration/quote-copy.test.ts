import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { createQuote } from '#lib/data/quote.ts'
import { copyQuote } from '#lib/data/quote-copy.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { getQuoteStart } from '#lib/data/quote-start.ts'
import {
  archiveQuoteTemplate,
  createQuoteTemplate,
  renameQuoteTemplate,
  restoreQuoteTemplate,
  startFromTemplate,
} from '#lib/data/quote-template.ts'
import { listQuoteTemplates } from '#lib/data/quote-template-list.ts'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { lines, newDraft, newSentQuote, opened, seenQuote, writeDraft } from '#tests/support/quote.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
})

it('takes lines, terms and costs of a quote into another project, as a draft of its own', async () => {
  const { id: from, number } = await newSentQuote(scope)
  const { projectId } = await newProject(scope, 'Another project')
  const { id } = await copyQuote(scope, { id: from, projectId })
  const copy = await getQuoteEditor(scope, id)
  const source = await getQuote(scope, from, null)
  expect(copy).toMatchObject({ projectId, context: { number: 'Draft', version: 1, comparison: null } })
  expect(copy.draft.lines.map(({ label }) => label)).toEqual(lines.map(({ label }) => label))
  expect(copy.draft.terms).toBe(source.shown.view.terms)
  expect((await getQuote(scope, from, null)).number).toBe(number)
  expect((await getQuoteStart(scope, projectId)).quotes.map((quote) => quote.id)).toEqual([id, from])
})

it('names every price of a model to the client, with source, day and what happens if it changes', async () => {
  const { projectId } = await newProject(scope)
  const start = { projectId, preset: 'ticket-assistant', name: 'Which one?' } as const
  const { id: comparisonId } = await createComparison(scope, start)
  const option = (await getComparison(scope, comparisonId)).case.options[0]
  const behind = { projectId, comparisonId, optionId: option?.id ?? '' }
  const { id } = await createQuote(scope, { ...behind, title: 'Which one?' })
  const { revision } = await writeDraft(scope, id, { priceLock: 'passed-on' })
  const { token } = await sendQuote(scope, { id, revision, confirmed: [...CONFIRMABLE] })
  const { view } = await seenQuote((await opened(token)).share)
  const told = view.comparison?.assumptions ?? []
  expect(told.filter(({ label }) => /per 1M tokens/.test(label)).length).toBeGreaterThan(0)
  for (const { source, date } of told)
    expect([source, date]).toEqual([expect.stringMatching(/./), expect.stringMatching(/^\d{4}-/)])
  expect(told.at(-1)).toMatchObject({
    label: 'If a provider changes a price',
    value: expect.stringMatching(/change with it/),
  })
  const other = await newProject(scope, 'Of another client')
  const { id: copied } = await copyQuote(scope, { id, projectId: other.projectId })
  expect((await getQuoteEditor(scope, copied)).context.comparison).toBeNull()
})

it('a template keeps what a quote says to any client, and nothing of the one it was made from', async () => {
  const { scope } = await freshWorkspace()
  const source = await newDraft(scope)
  await writeDraft(scope, source.id, {
    introduction: 'Dear Ida',
    terms: 'In 14 days.',
    contingencyPercent: '5',
  })
  const { id } = await createQuoteTemplate(scope, { quoteId: source.id, name: 'Pilot' })
  await renameQuoteTemplate(scope, { id, revision: 1, name: 'Pilot of a month' })
  expect((await getQuoteStart(scope, source.projectId)).templates).toMatchObject([
    { id, revision: 2, name: 'Pilot of a month', currency: 'USD', lines: 2, isArchived: false },
  ])
  const found = async (q: string) =>
    (await listQuoteTemplates(scope, { q, sort: null, page: 1, size: 10, state: null })).total
  expect([await found('of a MONTH'), await found('of a year')]).toEqual([1, 0])
  const { projectId } = await newProject(scope)
  const made = await startFromTemplate(scope, { id, projectId, title: 'And us?' })
  const { draft, context } = await getQuoteEditor(scope, made.id)
  const { lines, ...terms } = (await getQuoteEditor(scope, source.id)).draft
  expect(draft).toMatchObject({ ...terms, title: 'And us?', introduction: '' })
  expect(draft.lines).toEqual(lines)
  expect(context.comparison).toBeNull()
})

it('a template that was removed starts nothing until it is brought back, and its quotes stay', async () => {
  const { scope } = await freshWorkspace()
  const source = await newDraft(scope)
  const { id } = await createQuoteTemplate(scope, { quoteId: source.id, name: 'Pilot' })
  await archiveQuoteTemplate(scope, id)
  await archiveQuoteTemplate(scope, id)
  expect((await getQuoteStart(scope, source.projectId)).templates).toEqual([])
  const archived = { q: '', sort: null, page: 1, size: 10, state: 'archived' } as const
  expect((await listQuoteTemplates(scope, archived)).rows).toMatchObject([{ id, isArchived: true }])
  const start = { id, projectId: source.projectId, title: 'Why?' }
  await expect(startFromTemplate(scope, start)).rejects.toMatchObject({ code: 'not-found' })
  await expect(renameQuoteTemplate(scope, { id, revision: 2, name: 'x' })).rejects.toMatchObject({
    code: expect.any(String),
  })
  await restoreQuoteTemplate(scope, id)
  expect(await startFromTemplate(scope, start)).toEqual({ id: expect.any(String) })
})
