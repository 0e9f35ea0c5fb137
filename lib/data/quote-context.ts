import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { discountOf, type LineKind, PLAIN_LINE, type TaxRounding } from '#lib/domain/quote/offer.ts'
import { PLAIN_TERMS, type QuoteContext, type QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { notFound } from '#lib/errors.ts'
import { amountOf, dayOf } from './convert.ts'
import type { Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { quoteComparison } from './quote-source.ts'
import type { QuoteRecord, VersionRecord } from './quote-version.ts'

/** What stands where the number will be once the quote is sent. */
const UNNUMBERED = 'Draft'

const written = { quoteLines: { orderBy: { position: 'asc' } } } satisfies Prisma.QuoteVersionInclude

/** All that a draft is drawn with and that is not written in it. */
export async function quoteContext(
  tx: Tx,
  scope: Scope,
  quote: Pick<QuoteRecord, 'number' | 'projectId' | 'comparisonId' | 'optionId'>,
  version: Pick<VersionRecord, 'version' | 'currency'>,
  issuedOn: Day,
): Promise<QuoteContext> {
  const { workspaceId } = scope
  const project = await tx.project.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: quote.projectId } },
    select: {
      name: true,
      workspace: { select: { name: true, locale: true, timeZone: true } },
      client: {
        select: {
          name: true,
          contacts: {
            where: { archivedAt: null },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            select: { name: true },
            take: 1,
          },
        },
      },
    },
  })
  return {
    number: quote.number ?? UNNUMBERED,
    version: version.version,
    currency: version.currency,
    sender: project.workspace,
    client: { name: project.client.name, contact: project.client.contacts[0]?.name ?? null },
    projectName: project.name,
    issuedOn,
    comparison: await quoteComparison(tx, scope, { ...quote, currency: version.currency }),
  }
}

/** What was written of some versions, line by line, by the id of the version. */
export async function quoteDrafts(
  tx: Tx,
  scope: Scope,
  versionIds: string[],
): Promise<Map<string, QuoteDraft>> {
  const where = { workspaceId: scope.workspaceId, id: { in: versionIds } }
  const rows = await tx.quoteVersion.findMany({ where, include: written })
  return new Map(rows.map((row) => [row.id, draftOf(row)]))
}

export async function quoteDraft(tx: Tx, scope: Scope, versionId: string): Promise<QuoteDraft> {
  const draft = (await quoteDrafts(tx, scope, [versionId])).get(versionId)
  if (!draft) throw notFound()
  return draft
}

const draftOf = (row: Prisma.QuoteVersionGetPayload<{ include: typeof written }>): QuoteDraft => ({
  title: row.title,
  introduction: row.introduction,
  terms: row.terms,
  validUntil: dayOf(row.validUntil),
  ...PLAIN_TERMS,
  discount: discountOf(amountOf(row.discountPercent)),
  taxRatePercent: amountOf(row.taxRatePercent),
  taxRounding: row.taxRounding as TaxRounding,
  lines: row.quoteLines.map((line) => ({
    ...PLAIN_LINE,
    taxRatePercent: null,
    kind: line.kind as LineKind,
    label: line.label,
    description: line.description,
    quantity: amountOf(line.quantity),
    unit: line.unit,
    unitPriceMinor: String(line.unitPriceMinor),
  })),
})
