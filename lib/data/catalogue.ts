import 'server-only'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import type { PresetSet } from '#lib/domain/comparison/preset.ts'
import type { Tx } from './database.ts'

export type Release<Content> = { id: string; sha256: string; content: Content }

/** Releases never change, so what was read once stays right for the life of the process. */
const kept = new Map<string, Release<unknown>>()

async function readRelease<Content>(tx: Tx, id: string): Promise<Release<Content>> {
  const known = kept.get(id)
  if (known) return known as Release<Content>
  const { sha256, content } = await tx.catalogueRelease.findUniqueOrThrow({ where: { id } })
  const release = { id, sha256, content: content as Content }
  kept.set(id, release)
  return release
}

/** The newest catalogue of prices. Preset sets are releases too, but bring no rate cards. */
export async function latestCatalogue(tx: Tx): Promise<Release<Catalogue>> {
  const { id } = await tx.catalogueRelease.findFirstOrThrow({
    where: { rateCards: { some: {} } },
    orderBy: [{ asOf: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return readRelease<Catalogue>(tx, id)
}

/** The catalogue that a comparison was computed with. */
export const catalogueOf = (tx: Tx, id: string): Promise<Release<Catalogue>> => readRelease<Catalogue>(tx, id)

/** The figures of the guide of 2025, by their name. */
export const guidePresets = (tx: Tx): Promise<Release<PresetSet>> => readRelease<PresetSet>(tx, 'guide-2025')
