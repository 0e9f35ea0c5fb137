import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getPriceHistory } from '#lib/data/price-history.ts'
import { listPrices } from '#lib/data/price-list.ts'
import { latestCatalogueFile } from '#scripts/catalogue-file.ts'
import { withClient } from '#scripts/connect.ts'
import { loadCatalogue } from '#scripts/load-catalogue.ts'
import { ownerUrlOf, workerDatabase } from '#tests/support/database.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const owner = ownerUrlOf(workerDatabase)
const query = {
  q: '',
  sort: null,
  page: 1,
  size: 200,
  provider: null,
  kind: null,
  confidence: null,
  approach: null,
}

let scope: Scope
beforeAll(async () => {
  scope = (await freshWorkspace()).scope
})

const count = () =>
  withClient(
    owner,
    async (client) => (await client.query('select count(*)::int as n from rate_card')).rows[0]?.n,
  )

it('loads once, however often it is asked', async () => {
  const before = await count()
  expect(await loadCatalogue(owner)).toEqual({ id: latestCatalogueFile().id, isNew: false })
  expect(await count()).toBe(before)
})

it('refuses a release that changed under its id', async () => {
  await withClient(owner, async (client) => {
    const set = async (sha256: string) => {
      await client.query('set session_replication_role = replica')
      await client.query("update catalogue_release set sha256 = $1 where id = '2026-11-23'", [sha256])
    }
    await set('another')
    await expect(loadCatalogue(owner)).rejects.toThrow('A release never changes')
    await set(latestCatalogueFile().sha256)
  })
  expect((await loadCatalogue(owner)).isNew).toBe(false)
})

it('finds every card of the file as it stands in the table', async () => {
  const removed = "delete from catalogue_release where id = '2026-11-23'"
  await withClient(owner, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(removed)
    expect(await loadCatalogue(owner)).toMatchObject({ isNew: true })
    await client.query(removed)
    await client.query("update rate_card set recorded_at = '2020-01-01' where subject = 'gpu/verda/h100'")
    await expect(loadCatalogue(owner)).rejects.toThrow('A card never changes')
    await client.query("delete from rate_card where subject = 'gpu/verda/h100'")
  })
  await loadCatalogue(owner)
})

it('lets nobody change a card that is on record', async () => {
  await withClient(owner, async (client) => {
    await expect(client.query("update rate_card set confidence = 'high'")).rejects.toThrow('never changed')
  })
})

it('lists rate cards with their source, by provider, kind, confidence and name', async () => {
  const all = await listPrices(scope, query)
  expect(all.total).toBe(await count())
  expect(all.rows.every((row) => row.sourceName && row.recordedAt)).toBe(true)
  const gpus = await listPrices(scope, { ...query, kind: 'gpu', provider: 'verda' })
  expect(gpus.rows.map((row) => row.subject)).toContain('gpu/verda/h100')
  const unsure = await listPrices(scope, { ...query, confidence: 'unverified' })
  expect(unsure.rows.map((row) => row.subject)).toContain('gpu/aws/g6e.xlarge')
  const found = await listPrices(scope, { ...query, q: 'claude-sonnet-5', sort: '-recordedAt' })
  expect(found.rows[0]?.subject).toBe('anthropic/claude-sonnet-5-5')
})

it('looks a price up on any day, as it was known on any other', async () => {
  const sonnet = async (at: string, known: string) => {
    const { cards } = await getPriceHistory(scope, 'anthropic/claude-sonnet-5', { at, known })
    return cards.find(({ isTaken }) => isTaken)?.inference?.input ?? null
  }
  // The rise that was announced for September was withdrawn; in August nobody knew that.
  expect(await sonnet('2026-09-15', '2026-08-21')).toBe('3')
  expect(await sonnet('2026-09-15', '2026-09-19')).toBe('2')
  expect(await sonnet('2026-09-15', '2026-01-01')).toBeNull()
})
