import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { reviseQuote } from '#lib/data/quote.ts'
import { getQuote, getQuoteDocument } from '#lib/data/quote-desk.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { sendQuote } from '#lib/data/quote-send.ts'
import { NO_CHOICE, type WrittenLine, writtenQuote } from '#lib/domain/quote/written.ts'
import {
  acceptance,
  newDraft,
  opened,
  lines as plain,
  seenQuote,
  visitor,
  writeDraft,
} from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

let scope: Scope

beforeAll(async () => {
  ;({ scope } = await freshWorkspace())
})

const [build, run] = plain as [WrittenLine, WrittenLine]
const optional = { ...NO_CHOICE, choice: 'optional' as const }
const pick = (choicePick: string, isChosen: boolean) => ({
  ...{ choice: 'alternative' as const, choiceOf: 'Hosting', choicePick, isChosen },
})

/** Once: 3,600.00, and 500.00 if ticked; each month 79.50, and 100.00 for ours or 40.00 for yours. Tax 19 %. */
const offered: WrittenLine[] = [
  { ...build, group: 'Build', milestone: 'Pilot' },
  { ...build, ...optional, label: 'Training', quantity: '1', unitPrice: '500', taxRatePercent: '7' },
  { ...run, months: '6' },
  { ...run, ...pick('Ours', true), label: 'Ours', unitPrice: '100', discount: '10', discountIn: 'amount' },
  { ...run, ...pick('Yours', false), label: 'Yours', unitPrice: '40' },
]
const plan = [
  { label: 'Deposit', due: 'now', share: '50', shareIn: 'percent' as const },
  { label: 'Rest', due: '', share: '', shareIn: 'rest' as const },
]

async function sent(change: object = {}) {
  const { id } = await newDraft(scope)
  const { revision } = await writeDraft(scope, id, { lines: offered, plan, prices: 'exclusive', ...change })
  const { token } = await sendQuote(scope, { id, revision })
  return { id, ...(await opened(token)) }
}

describe('a draft with options', () => {
  it('comes back field by field, and goes on into the next version', async () => {
    const { id } = await sent({ discount: '5', discountIn: 'percent', isGroupTotalsOnly: true })
    await reviseQuote(scope, id)
    const { draft } = await getQuoteEditor(scope, id)
    expect(writtenQuote(draft, 'USD')).toMatchObject({
      ...{ discount: '5', discountIn: 'percent', isGroupTotalsOnly: true, plan },
      lines: offered.map((line) => ({ ...line })),
    })
  })

  it('is saved and drawn while it cannot be sent, and says why it cannot', async () => {
    const { id } = await newDraft(scope)
    const [, , , ours] = offered as [WrittenLine, WrittenLine, WrittenLine, WrittenLine]
    const { revision } = await writeDraft(scope, id, {
      lines: [build, ours],
      discount: '9999',
      discountIn: 'one-off',
    })
    const { draft, shown } = await getQuote(scope, id, null)
    expect(draft?.checks).toMatchObject([
      { severity: 'stop', message: expect.stringContaining('“Hosting” offers no alternative') },
      { severity: 'stop', message: expect.stringContaining('The discount is more than') },
    ])
    expect(shown.view.oneOff.totalMinor).toBe('428400')
    await expect(sendQuote(scope, { id, revision })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('refuses a discount of more than 100 % at its field', async () => {
    const { id } = await newDraft(scope)
    const lines = [{ ...build, discount: '101' }]
    await expect(writeDraft(scope, id, { lines })).rejects.toMatchObject({
      fields: { 'lines.0.discount': expect.any(String) },
    })
  })
})

describe('the client’s choice', () => {
  it('is priced on the server from the frozen version, and stored with the acceptance', async () => {
    const { id, share, versionId } = await sent()
    // 3,600.00 × 1.19 + 500.00 × 1.07 = 4,819.00; (79.50 + 40.00) × 1.19 = 142.205 → 142.20 half-even, 6 and 12 months.
    const { horizon, lines } = (await seenQuote(share)).view
    expect([horizon?.months, lines.length]).toEqual([12, 5])
    const total = String(481900 + 6 * 9460 + 12 * 4760)
    await acceptQuote(share, { ...acceptance(versionId), take: [1, 4], shown: total }, visitor)
    const { view, state, sha256 } = await seenQuote(share)
    expect([state, view.oneOff.totalMinor, view.monthly.totalMinor, view.horizon?.totalMinor]).toEqual([
      ...['accepted', '481900', '14220', total],
    ])
    expect(view.payments.map(({ label, amountMinor }) => [label, amountMinor])).toEqual([
      ['Deposit', '26750'],
      ['Rest', '26750'],
      ['Pilot', '428400'],
    ])
    const kept = await inWorkspace(scope, (tx) =>
      tx.acceptance.findFirstOrThrow({ where: { workspaceId: scope.workspaceId, quoteId: id } }),
    )
    expect(kept).toMatchObject({
      totalMinor: BigInt(total),
      oneOffMinor: 481900n,
      sha256,
      selection: { ticked: [1], picked: { Hosting: 'Yours' } },
    })
  })

  it('stands on the desk, in the list and in the document', async () => {
    const { id, share, versionId } = await sent()
    const total = String(428400 + 6 * 9460 + 12 * 4760)
    await acceptQuote(share, { ...acceptance(versionId), take: [4], shown: total }, visitor)
    expect((await getQuote(scope, id, null)).answer).toMatchObject({ chosen: 'Hosting: Yours' })
    const { rows } = await listQuotes(scope, { q: '', sort: null, page: 1, size: 50, state: 'accepted' })
    expect(rows.find((row) => row.id === id)).toMatchObject({ oneOffMinor: '428400', monthlyMinor: '14220' })
    expect((await getQuoteDocument(scope, id, 1)).view.horizon?.totalMinor).toBe(total)
  })

  it.each<[string, number[], string | undefined, RegExp]>([
    ['whose price was not seen', [1, 4], '1', /comes to \$.* Look at its price/],
    ['without a price seen at all', [4], undefined, /Look at its price/],
    ['of neither alternative', [1], '1', /Choose one of “Hosting”/],
    ['of both alternatives', [3, 4], '1', /not part of this quote/],
    ['of a line that is no option', [0, 4], '1', /not part of this quote/],
    ['of a line that is not there', [99, 4], '1', /not part of this quote/],
  ])('%s is refused and changes nothing', async (_, take, shown, message) => {
    const { share, versionId } = await sent()
    await expect(
      acceptQuote(share, { ...acceptance(versionId), take, shown }, visitor),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(message),
    })
    expect((await seenQuote(share)).state).toBe('sent')
  })

  it('of fifty acceptances at once, each of another choice, is one', async () => {
    const { share, versionId } = await sent()
    const ours = String(428400 + 6 * 9460 + 12 * 10710)
    const yours = String(428400 + 6 * 9460 + 12 * 4760)
    const tries = Array.from({ length: 50 }, (_, at) =>
      acceptQuote(
        share,
        { ...acceptance(versionId), take: [at % 2 ? 3 : 4], shown: at % 2 ? ours : yours },
        visitor,
      ),
    )
    const kept = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
    expect(kept).toHaveLength(1)
  })
})
