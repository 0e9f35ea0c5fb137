import type { Scope } from '#lib/auth/proof.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuoteEditor, updateQuoteDraft } from '#lib/data/quote-draft.ts'
import { createQuoteTemplate } from '#lib/data/quote-template.ts'
import { saveQuoteText } from '#lib/data/quote-text.ts'
import { createReport } from '#lib/data/report.ts'
import { PLAIN_WRITTEN_LINE, type WrittenLine, writtenQuote } from '#lib/domain/quote/written.ts'
import { REPORT_SECTIONS } from '#lib/domain/report/kind.ts'
import { today } from '../demo/project.ts'
import { accept, sendAndOpen } from '../demo/quote.ts'
import { longName, longText, many } from './name.ts'

const LINES = 40
const TAX_RATES = ['', '7', '0', '25.5']

/** Every fifth line is optional and every tenth one of two ways; groups of ten, four rates of tax, a discount here and there. */
const crowdedLine = (at: number): WrittenLine => ({
  ...PLAIN_WRITTEN_LINE,
  ...{ kind: at % 3 ? 'one-off' : 'monthly', label: longName(at, 160), description: longName(at + 1, 400) },
  ...{ quantity: at % 2 ? '12.125' : '1', unit: longName(at, 40), unitPrice: `${(at + 1) * 1234}.56` },
  ...{ group: longName(Math.floor(at / 10), 80), taxRatePercent: TAX_RATES[at % TAX_RATES.length] ?? '' },
  ...(at % 6 === 0 && { discount: '12.5' }),
  ...(at % 3 && { milestone: longName(at, 80) }),
  ...(at % 5 === 4 && { choice: 'optional', isChosen: at % 2 === 0 }),
  ...(at % 10 === 7 && {
    choice: 'alternative',
    choiceOf: longName(0, 80),
    choicePick: longName(at, 80),
    isChosen: at === 7,
  }),
})

type Subject = { projectId: string; comparisonId: string | null; optionId: string | null }

/** A draft of forty lines beside the first two of its option. */
async function crowdedDraft(
  scope: Scope,
  subject: Subject,
  at: number,
  lines = many(LINES, crowdedLine),
): Promise<string> {
  const title = longName(at, 200)
  const { id } = await createQuote(scope, { ...subject, title })
  const { draft, revision, context } = await getQuoteEditor(scope, id)
  const written = writtenQuote(draft, context.currency)
  await updateQuoteDraft(scope, {
    ...{ ...written, id, revision, title, introduction: longText(4_000), terms: longText(6_000) },
    ...{
      lines: [...written.lines.slice(0, 2), ...lines],
      discount: '5',
      discountIn: 'percent',
    },
  })
  return id
}

/** A draft, a quote that waits for the client, one that was accepted, and what quotes are written from. */
export async function crowdQuotes(scope: Scope, subject: Subject, others: readonly string[]) {
  const unasked = many(LINES, crowdedLine).filter(({ choice }) => choice === 'always')
  const accepted = await crowdedDraft(scope, subject, 2, unasked)
  await accept(await sendAndOpen(scope, accepted), longName(4, 120), longName(0, 120))
  for (const at of many(16, Number)) {
    await createQuoteTemplate(scope, { quoteId: accepted, name: longName(at, 120) })
    await saveQuoteText(scope, { id: null, name: longName(at, 80), content: longText(4_000) })
  }
  for (const [at, projectId] of others.entries())
    await createQuote(scope, { projectId, comparisonId: null, optionId: null, title: longName(at, 200) })
  const quoteId = await crowdedDraft(scope, subject, 0)
  const share = await sendAndOpen(scope, quoteId)
  return { quoteId, share, draftId: await crowdedDraft(scope, subject, 1) }
}

export async function crowdReport(scope: Scope, projectId: string) {
  const { id, token } = await createReport(scope, {
    ...{ projectId, title: longName(0, 200), asOf: today, kind: 'complete', sections: [...REPORT_SECTIONS] },
    ...{ from: null, isLive: false, summary: longText(2_000) },
  })
  return { reportId: id, reportToken: token }
}
