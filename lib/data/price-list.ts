import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { kindsOf, type RateCard } from '#lib/domain/catalogue/catalogue.ts'
import type { OwnPrice } from '#lib/domain/catalogue/own-price.ts'
import type { Day } from '#lib/domain/day.ts'
import type { PriceQuery } from '#lib/schemas/price.ts'
import { latestCatalogue } from './catalogue.ts'
import { dayOf } from './convert.ts'
import { inWorkspace } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { containing, type Direction, pageOf, sortOf } from './listing.ts'
import { listOwnPrices } from './own-price.ts'

/** A rate card as the list shows it; per 1,000,000 tokens or per hour, in the currency of the catalogue. */
export type PriceRow = {
  id: string
  subject: string
  provider: string
  kind: string
  name: string
  validFrom: Day | null
  validTo: Day | null
  recordedAt: Day
  confidence: RateCard['confidence']
  status: RateCard['status'] | null
  sourceName: string
  sourceUrl: string | null
  note: string | null
  retiresOn: Day | null
  prices: Pick<RateCard, 'inference' | 'training' | 'hosting' | 'storage'>
}

export type PriceList = {
  rows: PriceRow[]
  total: number
  providers: string[]
  currency: string
  release: { id: string; asOf: Day; sha256: string }
  /** The workspace's own prices that count, with the same filters. */
  own: OwnPrice[]
}

type Order = Prisma.RateCardOrderByWithRelationInput

const sorts: Record<string, (direction: Direction) => Order> = {
  subject: (direction) => ({ subject: direction }),
  provider: (direction) => ({ provider: direction }),
  validFrom: (direction) => ({ validFrom: { sort: direction, nulls: 'last' } }),
  recordedAt: (direction) => ({ recordedAt: direction }),
  confidence: (direction) => ({ confidence: direction }),
}

function matching({ q, provider, kind, confidence, approach }: PriceQuery): Prisma.RateCardWhereInput {
  const found = containing(q)
  return {
    ...(provider && { provider }),
    ...(kind && { kind }),
    ...(confidence && { confidence }),
    ...(approach && { AND: [{ kind: { in: [...kindsOf[approach]] } }] }),
    ...(q && { OR: [{ subject: found }, { name: found }] }),
  }
}

const isSought = (price: OwnPrice, { q, provider, kind, confidence, approach }: PriceQuery): boolean =>
  price.subject.toLowerCase().includes(q.toLowerCase()) &&
  (provider === null || price.subject.startsWith(`${provider}/`)) &&
  (kind === null || price.kind === kind) &&
  (confidence === null || price.confidence === confidence) &&
  (approach === null || kindsOf[approach].includes(price.kind))

/** Every rate card on record, with where it comes from, and the workspace's own prices beside them. */
export function listPrices(scope: Scope, query: PriceQuery): Promise<PriceList> {
  const where = matching(query)
  return inWorkspace(scope, async (tx) => {
    const { id, sha256, content } = await latestCatalogue(tx)
    const total = await tx.rateCard.count({ where })
    const rows = await tx.rateCard.findMany({
      where,
      ...pageOf(query),
      orderBy: [sortOf<Order>(query.sort, sorts, { subject: 'asc' }), { recordedAt: 'desc' }, { id: 'asc' }],
    })
    const subjects = new Map(content.subjects.map((subject) => [subject.id, subject]))
    return {
      total,
      providers: [...new Set(content.subjects.map((subject) => subject.provider))].sort(),
      currency: content.currency,
      own: (await listOwnPrices(tx, scope)).filter((price) => isSought(price, query)),
      release: { id, sha256, asOf: content.asOf },
      rows: rows.map(({ releaseId: _, sourceId, ...row }) => {
        const subject = subjects.get(row.subject)
        const card = subject?.cards.find((item) => item.id === row.id)
        const source = content.sources[sourceId]
        return {
          ...row,
          validFrom: row.validFrom && dayOf(row.validFrom),
          validTo: row.validTo && dayOf(row.validTo),
          recordedAt: dayOf(row.recordedAt),
          prices: row.prices as PriceRow['prices'],
          confidence: row.confidence as RateCard['confidence'],
          status: card?.status ?? null,
          sourceName: source?.name ?? sourceId,
          sourceUrl: source?.url ?? null,
          note: card?.note ?? null,
          retiresOn: subject?.lifecycle.retiresOn ?? null,
        }
      }),
    }
  })
}
