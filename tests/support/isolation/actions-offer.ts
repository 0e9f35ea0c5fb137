import { gzipSync } from 'node:zlib'
import { CONFIRMABLE } from '#lib/domain/quote/check.ts'
import { intakeForm as intake } from '../intake.ts'
import { contract } from '../own-price.ts'
import { type ActionRow, writes } from './action-row.ts'
import { linkTerms } from './actions-link.ts'
import type { World } from './world.ts'

const line = {
  ...{ kind: 'one-off', label: 'Build', description: 'With tests' },
  ...{
    quantity: '3',
    unit: 'days',
    unitPrice: '1200.5',
    group: 'Build',
    discount: '5',
    discountIn: 'percent',
  },
  ...{
    taxRatePercent: '7',
    months: '',
    milestone: 'Pilot',
    choice: 'optional',
    choiceOf: '',
    choicePick: '',
  },
  isChosen: true,
  unitCost: '800',
  contingencyPercent: '5',
}
const quote = ({ draft }: World) => ({
  ...{ id: draft.id, revision: draft.revision, title: 'Shall we tune?', introduction: 'You asked' },
  ...{ terms: 'Payable in 14 days', validUntil: '2099-12-31', discount: '5', discountIn: 'percent' },
  ...{ taxRatePercent: '19', taxRounding: 'document', prices: 'exclusive', isGroupTotalsOnly: false },
  priceLock: 'passed-on',
  contingencyPercent: '10',
  ...{ plan: [{ label: 'Deposit', due: 'now', share: '100', shareIn: 'percent' }], lines: [line] },
})

const price = {
  ...contract,
  prices: Object.fromEntries(Object.entries(contract.prices).map(([field, value]) => [field, value ?? ''])),
  ...{ validFrom: '', validTo: '', sourceUrl: '' },
}

const priceList = {
  name: 'list.csv',
  packed: gzipSync('subject,perCall\nharbour/list,0.5\n').toString('base64'),
}

export const offerActions: Record<string, Record<string, ActionRow>> = {
  'comparisons/actions.ts': {
    createComparison: writes((its) => ({
      ...{ projectId: its.projectId, preset: 'guide-small', name: 'Which one?' },
    })),
    updateComparison: writes((its) => ({ id: its.comparisonId, revision: 2, case: its.case })),
    saveTrial: writes((its) => ({ id: its.comparisonId, revision: 2, case: its.case })),
    chooseOption: writes((its) => ({ id: its.comparisonId, revision: 2, optionId: its.optionId })),
    saveIntake: writes((its) => ({ id: its.comparisonId, revision: 2, intake })),
    repriceComparison: writes((its) => ({ id: its.comparisonId, revision: 2 })),
    restoreVersion: writes((its) => ({ id: its.comparisonId, revision: 2, number: 1 })),
    duplicateComparison: writes((its) => ({ id: its.comparisonId })),
    importComparison: writes((its) => ({ projectId: its.projectId, text: JSON.stringify(its.case) })),
    archiveComparison: writes((its) => ({ id: its.comparisonId })),
    restoreComparison: writes((its) => ({ id: its.comparisonId })),
  },
  // The place of an own price is counted within its workspace, so a stranger's is one of his own.
  'prices/actions.ts': {
    addPrice: writes(({ ownSubject }) => ({ ...price, subject: ownSubject }), null),
    replacePrice: writes(
      ({ ownSubject }) => ({ ...price, subject: ownSubject, replaces: 1, reason: 'Renewed' }),
      null,
    ),
    previewPrices: writes(() => priceList, null),
    importPrices: writes(() => ({ ...priceList, lines: [2], confirmed: [2] }), null),
    withdrawPrice: writes(() => ({ sequence: 2, reason: 'Ended' }), null),
  },
  'quotes/actions.ts': {
    createQuote: writes(({ projectId, comparisonId, optionId }) => ({
      ...{ projectId, comparisonId, optionId, title: 'Shall we tune?' },
    })),
    copyQuote: writes((its) => ({ id: its.sent.id, projectId: its.projectId })),
    saveQuote: writes(quote),
    startFromTemplate: writes((its) => ({
      ...{ id: its.quoteTemplateId, projectId: its.projectId, title: 'Shall we tune?' },
    })),
    createQuoteTemplate: writes((its) => ({ quoteId: its.sent.id, name: 'Pilot' })),
    renameQuoteTemplate: writes((its) => ({ id: its.quoteTemplateId, revision: 1, name: 'Pilot' })),
    archiveQuoteTemplate: writes((its) => ({ id: its.quoteTemplateId })),
    restoreQuoteTemplate: writes((its) => ({ id: its.quoteTemplateId })),
    readDraft: writes((its) => ({ id: its.draft.id })),
    sendQuote: writes((its) => ({
      ...{ id: its.draft.id, revision: its.draft.revision, confirmed: [...CONFIRMABLE] },
    })),
    reviseQuote: writes((its) => ({ id: its.sent.id })),
    createQuoteLink: writes((its) => ({ id: its.accepted.id, ...linkTerms() })),
    withdrawQuote: writes((its) => ({ id: its.sent.id, reason: 'Sent by mistake' })),
    extendQuote: writes((its) => ({ id: its.sent.id, validUntil: '2099-12-31', reason: 'Asked for' })),
    recordAcceptance: writes((its) => ({
      ...{ id: its.sent.id, versionId: its.sent.versionId, name: 'Ida Berg', role: 'Head of support' },
      ...{ how: 'by phone', take: [0], shown: '541920' },
    })),
    reverseAcceptance: writes((its) => ({ id: its.accepted.id, reason: 'The wrong button' })),
    archiveQuote: writes((its) => ({ id: its.accepted.id })),
    restoreQuote: writes((its) => ({ id: its.accepted.id })),
  },
  'reports/actions.ts': {
    createReport: writes((its) => ({
      ...{ projectId: its.projectId, title: 'In May', asOf: '2026-11-01', summary: 'All is well' },
      ...{ kind: 'spend', sections: ['spend', 'budget'], from: '2026-10', isLive: false },
    })),
    createReportLink: writes((its) => ({ id: its.reportId, ...linkTerms() })),
    archiveReport: writes((its) => ({ id: its.reportId })),
    restoreReport: writes((its) => ({ id: its.reportId })),
  },
}
