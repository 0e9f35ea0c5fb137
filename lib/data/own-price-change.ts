import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import { findCard, findSubject } from '#lib/domain/catalogue/find-card.ts'
import { type OwnPrices, standing } from '#lib/domain/catalogue/own-price.ts'
import { cardPrices, restOfPrices } from '#lib/domain/catalogue/price-field.ts'
import type { Proposal } from '#lib/domain/catalogue/price-proposal.ts'
import type { Day } from '#lib/domain/day.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { OwnPriceInput, OwnPriceReplacement, OwnPriceWithdrawal } from '#lib/schemas/own-price.ts'
import { audit } from './audit.ts'
import { asJson, dateOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { todayOf } from './open-comparison.ts'
import { readOwnPrices, workspaceCatalogue } from './own-price.ts'

type Columns = Omit<
  Prisma.OwnPriceCreateManyInput,
  'workspaceId' | 'sequence' | 'recordedOn' | 'createdBy' | 'createdAt'
>

const columnsOf = (
  { prices, sourceName, sourceUrl, sourceDate, validFrom, validTo, ...input }: OwnPriceInput,
  rest: OwnPrices,
) => ({
  ...input,
  validFrom: validFrom && dateOf(validFrom),
  validTo: validTo && dateOf(validTo),
  source: asJson({ name: sourceName, url: sourceUrl, date: sourceDate }),
  prices: asJson(cardPrices(prices, rest)),
  reason: '',
})

/** Appends rows after the last one. Writers of a workspace queue, so that the sequence has no gap. */
async function append(tx: Tx, { workspaceId, userId }: Scope, rows: Columns[], today: Date) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 8))::text`
  const { _max } = await tx.ownPrice.aggregate({ where: { workspaceId }, _max: { sequence: true } })
  const last = _max.sequence ?? 0
  await tx.ownPrice.createMany({
    data: rows.map((row, index) => ({
      ...row,
      ...{ workspaceId, sequence: last + 1 + index, recordedOn: today, createdBy: userId },
    })),
  })
  return last
}

const note = (tx: Tx, scope: Scope, verb: string, summary: string) =>
  audit(tx, scope, { action: `price.${verb}`, subjectKind: 'price', subjectId: null, summary })

/** What applies today says besides the fields of the form, where it is in the same currency. */
function restOnRecord(catalogue: Catalogue, { subject, currency }: OwnPriceInput, today: Day): OwnPrices {
  const found = findSubject(catalogue, subject)
  const card = found && findCard(found, today, today)
  return card && (card.currency ?? catalogue.currency) === currency ? restOfPrices(card) : {}
}

/** Records prices of the workspace's own. Returns the place of the first among them. */
export const addOwnPrices = (scope: Scope, inputs: OwnPriceInput[]): Promise<{ sequence: number }> =>
  inWorkspace(scope, async (tx) => {
    const today = await todayOf(tx, scope)
    const { content } = await workspaceCatalogue(tx, scope)
    const rows = inputs.map((input) => columnsOf(input, restOnRecord(content, input, today)))
    const last = await append(tx, scope, rows, dateOf(today))
    const [first] = inputs
    const what = inputs.length === 1 ? `a price of ${first?.subject}` : `${inputs.length} prices`
    await note(tx, scope, 'recorded', `Recorded ${what}`)
    return { sequence: last + 1 }
  })

/** The own price of this place, that still counts. Throws not-found; conflict when another took its place. */
async function standingPrice(tx: Tx, scope: Scope, sequence: number) {
  const prices = await readOwnPrices(tx, scope)
  if (!prices.some((price) => price.sequence === sequence)) throw notFound()
  const found = standing(prices).find((price) => price.sequence === sequence)
  if (!found) throw conflict('This price was replaced or withdrawn since. Reload the page.')
  return found
}

/** Records a price in the place of another one of the same thing. The other stays on record. */
export const replaceOwnPrice = (scope: Scope, input: OwnPriceReplacement): Promise<{ sequence: number }> =>
  inWorkspace(scope, async (tx) => {
    const { replaces, reason, ...fields } = input
    const { subject, kind, prices, currency } = await standingPrice(tx, scope, replaces)
    const rest = currency === fields.currency ? restOfPrices(prices) : {}
    const today = dateOf(await todayOf(tx, scope))
    const row = { ...columnsOf({ ...fields, subject, kind }, rest), reason, replaces }
    const last = await append(tx, scope, [row], today)
    await note(tx, scope, 'replaced', `Replaced a price of ${subject}: ${reason}`)
    return { sequence: last + 1 }
  })

/** Says that a price no longer counts, from today on. What was computed with it stays as it is. */
export const withdrawOwnPrice = (scope: Scope, { sequence, reason }: OwnPriceWithdrawal): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const price = await standingPrice(tx, scope, sequence)
    const today = dateOf(await todayOf(tx, scope))
    const { subject, kind, currency, confidence, source } = price
    const row = {
      ...{ subject, kind, currency, confidence, reason, note: '', validFrom: null, validTo: null },
      ...{ source: asJson(source), prices: asJson({}), replaces: sequence, isWithdrawal: true },
    }
    await append(tx, scope, [row], today)
    await note(tx, scope, 'withdrawn', `Withdrew a price of ${subject}: ${reason}`)
  })

/** Records what was taken over of a list, in the place of own prices where there are some. */
export async function appendProposals(
  tx: Tx,
  scope: Scope,
  proposals: readonly Proposal[],
  { today, fileName }: { today: Day; fileName: string },
): Promise<void> {
  const rows = proposals.map((proposal) => ({
    ...{ subject: proposal.subject, kind: proposal.kind, currency: proposal.currency, note: '' },
    validFrom: proposal.validFrom && dateOf(proposal.validFrom),
    validTo: proposal.validTo && dateOf(proposal.validTo),
    confidence: proposal.confidence,
    source: asJson(proposal.source),
    prices: asJson(cardPrices(proposal.prices, proposal.rest)),
    reason: `Imported from ${fileName}`,
    replaces: proposal.replaces,
  }))
  await append(tx, scope, rows, dateOf(today))
  const count = `${rows.length} ${rows.length === 1 ? 'price' : 'prices'}`
  await note(tx, scope, 'imported', `Imported ${count} from ${fileName}`)
}
