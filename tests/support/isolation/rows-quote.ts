import { recordAcceptance, reverseAcceptance } from '#lib/data/acceptance-record.ts'
import { keepAcceptance } from '#lib/data/acceptance-row.ts'
import { newId } from '#lib/data/id.ts'
import * as quotes from '#lib/data/quote.ts'
import { findAnswer, quoteTurns } from '#lib/data/quote-answer.ts'
import { quoteContext, quoteDraft, quoteDrafts } from '#lib/data/quote-context.ts'
import { copyableQuotes, copyQuote } from '#lib/data/quote-copy.ts'
import { getQuote, getQuoteDocument } from '#lib/data/quote-desk.ts'
import { getQuoteEditor, getSavedDraft } from '#lib/data/quote-draft.ts'
import { extendQuote } from '#lib/data/quote-extension.ts'
import { writeLines } from '#lib/data/quote-line.ts'
import { getQuotesPage, listQuotes } from '#lib/data/quote-list.ts'
import { checkFacts, optionPrices } from '#lib/data/quote-price.ts'
import { createQuoteLink, sendQuote } from '#lib/data/quote-send.ts'
import { quoteComparison, quoteLines, quoteSources } from '#lib/data/quote-source.ts'
import { getQuoteStart } from '#lib/data/quote-start.ts'
import {
  archiveQuoteTemplate,
  createQuoteTemplate,
  renameQuoteTemplate,
  restoreQuoteTemplate,
  startFromTemplate,
} from '#lib/data/quote-template.ts'
import { listQuoteTemplates, quoteTemplates } from '#lib/data/quote-template-list.ts'
import { listQuoteTexts, readQuoteTexts, removeQuoteText, saveQuoteText } from '#lib/data/quote-text.ts'
import { findQuoteRecord, lockedQuote } from '#lib/data/quote-version.ts'
import { findRenewal, quoteRenewals } from '#lib/data/renewal.ts'
import { addDays } from '#lib/domain/day.ts'
import { PLAIN_DRAFT_LINE, type QuoteDraftLine } from '#lib/domain/quote/quote-draft.ts'
import { VALIDITY_DAYS } from '#lib/domain/quote/validity.ts'
import { dayIn } from '#lib/format.ts'
import { writeDraft } from '../quote.ts'
import { apart, type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'
import type { World } from './world.ts'

const fromTemplate = { title: 'Shall we tune?' }

const start = (project: World, { comparisonId, optionId }: World) => ({
  ...{ projectId: project.projectId, comparisonId, optionId, title: 'Shall we tune?' },
})

const lines: QuoteDraftLine[] = [
  {
    ...{ ...PLAIN_DRAFT_LINE, kind: 'one-off', label: 'Taken', description: '' },
    ...{ quantity: '1', unit: '', unitPriceMinor: '1' },
  },
]

const list = { ...listQuery, state: null }

/** A day shortly before the end of a quote that was sent today and that nobody has extended. */
const lastWeek = () => addDays(dayIn(new Date(), 'UTC'), VALIDITY_DAYS - 3)

export const quoteRows: Record<string, FileRows> = {
  'quote.ts': {
    createQuote: [
      refuses((own, its) => quotes.createQuote(own.scope, start(its, its))),
      refuses((own, its) => quotes.createQuote(own.scope, start(own, its)), 'invalid'),
    ],
    reviseQuote: refuses((own, its) => quotes.reviseQuote(own.scope, its.sent.id)),
    withdrawQuote: refuses((own, its) =>
      quotes.withdrawQuote(own.scope, { id: its.draft.id, reason: 'Not ours' }),
    ),
    archiveQuote: refuses((own, its) => quotes.archiveQuote(own.scope, its.draft.id)),
    restoreQuote: refuses((own, its) => quotes.restoreQuote(own.scope, its.draft.id)),
  },
  'acceptance-record.ts': {
    recordAcceptance: refuses((own, its) =>
      recordAcceptance(own.scope, {
        ...{ id: its.sent.id, versionId: its.sent.versionId, name: 'Ida', role: 'Head' },
        ...{ how: 'by phone', take: [], shown: '1' },
      }),
    ),
    reverseAcceptance: refuses((own, its) =>
      reverseAcceptance(own.scope, { id: its.accepted.id, reason: 'Not ours' }),
    ),
  },
  'acceptance-row.ts': {
    keepAcceptance: refuses((own, its) =>
      within(own, async (tx, scope) => {
        const quote = await lockedQuote(tx, scope, its.sent.id)
        const version = quote.versions.find(({ id }) => id === its.sent.versionId)
        if (!version) throw new Error('no version')
        const said = { name: 'Ida', role: 'Head', take: [], shown: undefined, idempotencyKey: newId() }
        const way = { recordedBy: scope.userId, how: 'by phone' }
        await keepAcceptance(tx, scope, quote, version, { said, way })
      }),
    ),
  },
  'quote-answer.ts': {
    findAnswer: showsOwn((own, its) =>
      within(own, async (tx, scope) => {
        const quote = await findQuoteRecord(tx, scope, its.accepted.id)
        return quote && [await findAnswer(tx, scope, quote), its.mark]
      }),
    ),
    quoteTurns: showsOwn((own, its) =>
      within(own, async (tx, scope) => {
        const turns = await quoteTurns(tx, scope, its.sent.id)
        return turns.length > 0 && [turns, its.mark]
      }),
    ),
  },
  'quote-copy.ts': {
    copyQuote: [
      refuses((own, its) => copyQuote(own.scope, { id: its.sent.id, projectId: its.projectId })),
      refuses((own, its) => copyQuote(own.scope, { id: its.sent.id, projectId: own.projectId })),
      refuses((own, its) => copyQuote(own.scope, { id: own.sent.id, projectId: its.projectId })),
    ],
    copyableQuotes: showsOwn((own) => within(own, (tx, scope) => copyableQuotes(tx, scope))),
  },
  'quote-extension.ts': {
    extendQuote: refuses((own, its) =>
      extendQuote(own.scope, { id: its.sent.id, validUntil: '2099-01-02', reason: 'Asked for' }),
    ),
  },
  'quote-context.ts': {
    quoteContext: refuses(
      (own, { projectId, comparisonId, optionId }) =>
        within(own, (tx, scope) => {
          const quote = { number: null, projectId, comparisonId, optionId }
          return quoteContext(tx, scope, quote, { version: 1, currency: 'USD' }, '2026-11-25')
        }),
      'conflict',
    ),
    quoteDraft: refuses((own, its) => within(own, (tx, scope) => quoteDraft(tx, scope, its.sent.versionId))),
    quoteDrafts: showsOwn((own, its) =>
      within(own, async (tx, scope) => [...(await quoteDrafts(tx, scope, [its.sent.versionId])).values()]),
    ),
  },
  'quote-desk.ts': {
    getQuote: [
      refuses((own, its) => getQuote(own.scope, its.sent.id, null)),
      refuses((own, its) => getQuote(own.scope, its.accepted.id, 1)),
    ],
    getQuoteDocument: refuses((own, its) => getQuoteDocument(own.scope, its.sent.id, 1)),
  },
  'quote-draft.ts': {
    getQuoteEditor: refuses((own, its) => getQuoteEditor(own.scope, its.draft.id)),
    getSavedDraft: refuses((own, its) => getSavedDraft(own.scope, its.draft.id)),
    updateQuoteDraft: refuses((own, its) => writeDraft(own.scope, its.draft.id, { title: 'Taken' })),
  },
  'quote-line.ts': {
    writeLines: [
      refuses((own, its) => within(own, (tx, scope) => writeLines(tx, scope, its.draft.versionId, lines))),
      writesOwn((own, its) => within(own, (tx, scope) => writeLines(tx, scope, its.draft.versionId, []))),
    ],
  },
  'renewal.ts': {
    quoteRenewals: showsOwn((own) => within(own, (tx, scope) => quoteRenewals(tx, scope, lastWeek(), 20))),
    findRenewal: showsOwn((own, its) =>
      within(own, (tx, scope) => findRenewal(tx, scope, lastWeek(), its.sent.id)),
    ),
  },
  'quote-list.ts': {
    spokenQuotes: apart('says what to select and reads nothing'),
    getQuotesPage: showsOwn((own) => getQuotesPage(own.scope, list)),
    listQuotes: [
      showsOwn((own) => listQuotes(own.scope, list)),
      showsOwn((own, { projectId }) => listQuotes(own.scope, { ...list, projectId })),
    ],
  },
  'quote-price.ts': {
    optionPrices: showsOwn(async (own, its) => {
      const seen = await within(own, (tx, scope) => optionPrices(tx, scope, its, '2026-11-25'))
      return seen && [seen, its.mark]
    }),
    checkFacts: showsOwn((own, its) =>
      within(own, async (tx, scope) => {
        const behind = { comparisonId: its.comparisonId, optionId: its.optionId, today: '2026-11-25' }
        const { option } = await checkFacts(tx, scope, behind, { currency: 'USD', comparison: null })
        return option && [option, its.mark]
      }),
    ),
  },
  'quote-text.ts': {
    readQuoteTexts: showsOwn((own) => within(own, (tx, scope) => readQuoteTexts(tx, scope))),
    listQuoteTexts: showsOwn((own) => listQuoteTexts(own.scope)),
    saveQuoteText: refuses((own, its) =>
      saveQuoteText(own.scope, { id: its.textId, name: 'Taken', content: 'x' }),
    ),
    removeQuoteText: refuses((own, its) => removeQuoteText(own.scope, its.textId)),
  },
  'quote-template-list.ts': {
    listQuoteTemplates: showsOwn((own) => listQuoteTemplates(own.scope, list)),
    quoteTemplates: showsOwn((own) => within(own, (tx, scope) => quoteTemplates(tx, scope))),
  },
  'quote-template.ts': {
    createQuoteTemplate: refuses((own, its) =>
      createQuoteTemplate(own.scope, { quoteId: its.sent.id, name: 'Taken' }),
    ),
    renameQuoteTemplate: refuses((own, its) =>
      renameQuoteTemplate(own.scope, { id: its.quoteTemplateId, revision: 1, name: 'Taken' }),
    ),
    archiveQuoteTemplate: refuses((own, its) => archiveQuoteTemplate(own.scope, its.quoteTemplateId)),
    restoreQuoteTemplate: refuses((own, its) => restoreQuoteTemplate(own.scope, its.quoteTemplateId)),
    startFromTemplate: [
      refuses((own, its) =>
        startFromTemplate(own.scope, { ...fromTemplate, id: its.quoteTemplateId, projectId: own.projectId }),
      ),
      refuses((own, its) =>
        startFromTemplate(own.scope, { ...fromTemplate, id: own.quoteTemplateId, projectId: its.projectId }),
      ),
    ],
  },
  'quote-send.ts': {
    sendQuote: refuses((own, its) =>
      sendQuote(own.scope, { id: its.draft.id, revision: its.draft.revision }),
    ),
    createQuoteLink: refuses((own, its) => createQuoteLink(own.scope, its.sent.id)),
  },
  'quote-source.ts': {
    quoteLines: [
      refuses((own, its) => within(own, (tx, scope) => quoteLines(tx, scope, start(own, its))), 'invalid'),
      refuses((own, its) => within(own, (tx, scope) => quoteLines(tx, scope, start(its, its))), 'invalid'),
    ],
    quoteComparison: showsOwn(async (own, its) => {
      const seen = await within(own, (tx, scope) => quoteComparison(tx, scope, { ...its, currency: 'USD' }))
      return seen && [seen, its.mark]
    }),
    quoteSources: showsOwn((own, its) => within(own, (tx, scope) => quoteSources(tx, scope, its.projectId))),
  },
  'quote-start.ts': {
    getQuoteStart: refuses((own, its) => getQuoteStart(own.scope, its.projectId)),
  },
  'quote-version.ts': {
    findQuoteRecord: showsOwn((own, its) =>
      within(own, (tx, scope) => findQuoteRecord(tx, scope, its.sent.id)),
    ),
    lockedQuote: refuses((own, its) => within(own, (tx, scope) => lockedQuote(tx, scope, its.sent.id))),
  },
}
