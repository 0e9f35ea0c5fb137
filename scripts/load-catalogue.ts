import type pg from 'pg'
import { canonicalJson, type Json } from '#lib/domain/canonical.ts'
import type { RateCard, Subject } from '#lib/domain/catalogue/catalogue.ts'
import { catalogueFiles, type ReleaseFile, releaseFiles } from './catalogue-file.ts'
import { withClient } from './connect.ts'
import { Failure } from './failure.ts'

/** Columns of `rate_card` in the order of the insert. */
const columns = (releaseId: string, subject: Subject, card: RateCard) => {
  const { inference, training, hosting, storage } = card
  return {
    id: card.id,
    release_id: releaseId,
    subject: subject.id,
    provider: subject.provider,
    kind: subject.kind,
    name: subject.name,
    valid_from: card.validFrom,
    valid_to: card.validTo,
    recorded_at: card.recordedAt,
    confidence: card.confidence,
    source_id: card.sourceId,
    prices: { inference, training, hosting, storage },
  }
}

/** Stores a release under its id; false when it is there. A content that changed under the same id is refused. */
async function insertRelease(client: pg.Client, release: ReleaseFile): Promise<boolean> {
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from catalogue_release where id = $1',
    [release.id],
  )
  const known = rows[0]?.sha256
  if (known === release.sha256) return false
  if (known)
    throw new Failure(
      `The catalogue release ${release.id} differs from the one that was loaded. A release never changes: give the new prices an id of their own.`,
    )
  await client.query('insert into catalogue_release (id, sha256, as_of, content) values ($1, $2, $3, $4)', [
    release.id,
    release.sha256,
    release.asOf,
    JSON.stringify(release.content),
  ])
  return true
}

/** A card belongs to the release that brought it; a later release may repeat it, but not change it. */
async function insertCards(client: pg.Client, releaseId: string, subjects: Subject[]): Promise<void> {
  const cards = subjects.flatMap((subject) => subject.cards.map((card) => columns(releaseId, subject, card)))
  const { rows } = await client.query<{ card: { id: string } & Json }>(
    "select to_jsonb(rate_card) - 'release_id' as card from rate_card",
  )
  const known = new Map(rows.map(({ card }) => [card.id, canonicalJson(card)]))
  const content = ({ release_id: _, ...card }: (typeof cards)[number]) => canonicalJson(card as Json)
  const changed = cards.find((card) => known.has(card.id) && known.get(card.id) !== content(card))
  if (changed)
    throw new Failure(
      `The rate card ${changed.id} changed. A card never changes: record a new one in its place.`,
    )
  const fresh = cards.filter((card) => !known.has(card.id))
  await client.query(
    `insert into rate_card select * from jsonb_to_recordset($1::jsonb) as card(
       id text, release_id text, subject text, provider text, kind text, name text, valid_from date, valid_to date,
       recorded_at date, confidence text, source_id text, prices jsonb)`,
    [JSON.stringify(fresh)],
  )
}

/**
 * Brings every release of prisma/catalogue into the database, as its owner, in one transaction. Loading again changes
 * nothing. Returns the newest catalogue and whether anything was new.
 */
export function loadCatalogue(ownerUrl: string): Promise<{ id: string; isNew: boolean }> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtextextended('catalogue', 7))")
    const catalogues = new Map(catalogueFiles().map((release) => [release.id, release.content.subjects]))
    let isNew = false
    for (const release of releaseFiles()) {
      if (!(await insertRelease(client, release))) continue
      isNew = true
      await insertCards(client, release.id, catalogues.get(release.id) ?? [])
    }
    await client.query('commit')
    return { id: [...catalogues.keys()].at(-1) ?? '', isNew }
  })
}
