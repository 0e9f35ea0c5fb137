import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import {
  type Choice,
  type Discount,
  discountOf,
  type LineKind,
  type PriceMode,
  type TaxRounding,
} from '#lib/domain/quote/offer.ts'
import { offeredPlan } from '#lib/domain/quote/offered-plan.ts'
import type { PaymentPart } from '#lib/domain/quote/payment-plan.ts'
import { type PriceLock, priceAssumptions } from '#lib/domain/quote/price-lock.ts'
import type { QuoteContext, QuoteDraft, QuoteDraftLine } from '#lib/domain/quote/quote-draft.ts'
import { rewrittenComparison } from '#lib/domain/quote/rewritten-comparison.ts'
import { seeded } from '#lib/domain/range/random.ts'
import { reportPlan } from '#lib/domain/report/report-plan.ts'
import { senderOf } from '#lib/domain/sender.ts'
import { planOfTimeline } from '#lib/domain/timeline/plan-of-timeline.ts'
import { schedulePlan } from '#lib/domain/timeline/schedule.ts'
import { notFound } from '#lib/errors.ts'
import { figuresIn } from '#lib/format.ts'
import { amountOf, dayOf } from './convert.ts'
import type { Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { readerColumns, senderColumns } from './look.ts'
import { optionPrices } from './quote-price.ts'
import { quoteComparison } from './quote-source.ts'
import type { QuoteRecord, VersionRecord } from './quote-version.ts'
import { findTimeline } from './timeline.ts'

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
      workspace: { select: senderColumns },
      client: {
        select: {
          ...{ name: true, ...readerColumns },
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
  const sender = senderOf(project.workspace, project.client)
  const comparison = await withPrices(tx, scope, quote, version.currency, issuedOn)
  return {
    number: quote.number ?? UNNUMBERED,
    version: version.version,
    currency: version.currency,
    sender,
    client: { name: project.client.name, contact: project.client.contacts[0]?.name ?? null },
    projectName: project.name,
    issuedOn,
    comparison: comparison && rewrittenComparison(comparison, figuresIn(sender.locale)),
    timeline: await planOffered(tx, scope, quote.projectId),
  }
}

/** The project's plan; null without a task, and once a quote was accepted: from then on it is work. */
async function planOffered(tx: Tx, scope: Scope, projectId: string): Promise<QuoteContext['timeline']> {
  const plan = await findTimeline(tx, scope, projectId)
  if (!plan || plan.baseline.isFinal || plan.phases.every((phase) => phase.tasks.length === 0)) return null
  return offeredPlan(reportPlan(plan, schedulePlan(planOfTimeline(plan), seeded(1, 1))))
}

/** The comparison with every price of a model behind the quoted option. */
async function withPrices(
  tx: Tx,
  scope: Scope,
  quote: Pick<QuoteRecord, 'comparisonId' | 'optionId'>,
  currency: string,
  today: Day,
): Promise<QuoteContext['comparison']> {
  const comparison = await quoteComparison(tx, scope, { ...quote, currency })
  if (!comparison) return null
  const { prices = [] } = (await optionPrices(tx, scope, quote, today)) ?? {}
  return { ...comparison, assumptions: [...comparison.assumptions, ...priceAssumptions(prices)] }
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

type VersionRow = Prisma.QuoteVersionGetPayload<{ include: typeof written }>

const draftOf = (row: VersionRow): QuoteDraft => ({
  ...{ title: row.title, introduction: row.introduction, terms: row.terms },
  validUntil: dayOf(row.validUntil),
  discount:
    row.discountMinor === null
      ? discountOf(amountOf(row.discountPercent))
      : { amountMinor: String(row.discountMinor), on: row.discountOn as LineKind },
  taxRatePercent: amountOf(row.taxRatePercent),
  taxRounding: row.taxRounding as TaxRounding,
  prices: row.prices as PriceMode,
  isGroupTotalsOnly: row.isGroupTotalsOnly,
  priceLock: row.priceLock as PriceLock,
  contingencyPercent: amountOf(row.contingencyPercent),
  plan: row.plan as PaymentPart[],
  lines: row.quoteLines.map(lineOf),
})

const lineOf = (line: VersionRow['quoteLines'][number]): QuoteDraftLine => ({
  ...{ kind: line.kind as LineKind, label: line.label, description: line.description },
  ...{ quantity: amountOf(line.quantity), unit: line.unit, unitPriceMinor: String(line.unitPriceMinor) },
  ...{ group: line.groupName, months: line.months, milestone: line.milestone },
  discount: discountOfLine(line),
  taxRatePercent: line.taxRatePercent && amountOf(line.taxRatePercent),
  unitCost: line.unitCost && amountOf(line.unitCost),
  contingencyPercent: line.contingencyPercent && amountOf(line.contingencyPercent),
  choice: choiceOf(line),
})

function discountOfLine(line: VersionRow['quoteLines'][number]): Discount | null {
  if (line.discountMinor !== null) return { amountMinor: String(line.discountMinor) }
  return line.discountPercent && { percent: amountOf(line.discountPercent) }
}

function choiceOf({
  choice,
  choiceOf: of,
  choicePick: pick,
  isChosen,
}: VersionRow['quoteLines'][number]): Choice | null {
  if (choice === 'optional') return { kind: choice, isChosen }
  return of !== null && pick !== null ? { kind: 'alternative', of, pick, isChosen } : null
}
