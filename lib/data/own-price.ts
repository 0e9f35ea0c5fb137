import 'server-only'
import type { RequestScope, Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import { type OwnPrice, standing, withOwnPrices } from '#lib/domain/catalogue/own-price.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { catalogueOf, latestCatalogue, type Release } from './catalogue.ts'
import { dayOf } from './convert.ts'
import type { Tx } from './database.ts'
import type { OwnPrice as OwnPriceRow } from './generated/client.ts'

const ownPriceOf = ({ workspaceId: _, createdBy: __, createdAt: ___, ...row }: OwnPriceRow): OwnPrice => ({
  ...row,
  kind: row.kind as OwnPrice['kind'],
  confidence: row.confidence as OwnPrice['confidence'],
  source: row.source as OwnPrice['source'],
  prices: row.prices as OwnPrice['prices'],
  validFrom: row.validFrom && dayOf(row.validFrom),
  validTo: row.validTo && dayOf(row.validTo),
  recordedOn: dayOf(row.recordedOn),
})

/** All own prices of a workspace up to one of them, the first first: also those that others replaced. */
export async function readOwnPrices(
  tx: Tx,
  scope: Scope | ShareScope | RequestScope,
  upTo?: number,
): Promise<OwnPrice[]> {
  const rows = await tx.ownPrice.findMany({
    where: { workspaceId: scope.workspaceId, ...(upTo !== undefined && { sequence: { lte: upTo } }) },
    orderBy: { sequence: 'asc' },
  })
  return rows.map(ownPriceOf)
}

/** The newest catalogue with the workspace's own prices. */
export async function workspaceCatalogue(tx: Tx, scope: Scope | RequestScope): Promise<Release<Catalogue>> {
  const release = await latestCatalogue(tx)
  return { ...release, content: withOwnPrices(release.content, await readOwnPrices(tx, scope)) }
}

/** The catalogue that a result was computed with, and no own price that was recorded since. */
export async function pinnedCatalogue(
  tx: Tx,
  scope: Scope | ShareScope,
  { catalogue: { id, own } }: Pick<ComparisonResult, 'catalogue'>,
): Promise<Release<Catalogue>> {
  const release = await catalogueOf(tx, id)
  if (own === undefined) return release
  return { ...release, content: withOwnPrices(release.content, await readOwnPrices(tx, scope, own)) }
}

/** The own prices that count today or later. */
export const listOwnPrices = async (tx: Tx, scope: Scope): Promise<OwnPrice[]> =>
  standing(await readOwnPrices(tx, scope))
