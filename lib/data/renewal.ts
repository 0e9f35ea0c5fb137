import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import { type Day, daysBetween } from '#lib/domain/day.ts'
import { type Behind, type Renewal, renewalOf } from '#lib/domain/quote/renewal.ts'
import { compare, exact, text } from '#lib/domain/rate.ts'
import type { Tx } from './database.ts'
import { pinnedCatalogue, workspaceCatalogue } from './own-price.ts'

/** A quote that binds or may bind, and what touches it. */
export type QuoteRenewal = Renewal & {
  id: string
  number: string
  title: string
  clientName: string
  isAccepted: boolean
}

type Found = Omit<QuoteRenewal, keyof Renewal> & {
  validUntil: Day
  optionId: string | null
  file: Behind['file'] | null
  result: Behind['result'] | null
}

/** So many quotes are looked at, those sent last first. */
const MOST_WATCHED = 60

/**
 * Open and accepted quotes that a price, the end of a model or their own last day touches, the dearest effect first.
 * Each is held against the comparison as it was when the quote was sent; of its result only the quoted option is read.
 */
export async function quoteRenewals(
  tx: Tx,
  scope: Scope,
  today: Day,
  take: number,
): Promise<{ rows: QuoteRenewal[]; total: number }> {
  const rows = await touched(tx, scope, today, await readBinding(tx, scope, today, null))
  rows.sort((a, b) => compare(sizeOf(b), sizeOf(a)))
  return { rows: rows.slice(0, take), total: rows.length }
}

/** What touches one quote; null where it does not bind, or nothing does. */
export async function findRenewal(
  tx: Tx,
  scope: Scope,
  today: Day,
  id: string,
): Promise<QuoteRenewal | null> {
  const [renewal = null] = await touched(tx, scope, today, await readBinding(tx, scope, today, id))
  return renewal
}

async function touched(tx: Tx, scope: Scope, today: Day, found: Found[]): Promise<QuoteRenewal[]> {
  if (found.length === 0) return []
  const { content: latest } = await workspaceCatalogue(tx, scope)
  const pinned = await pinnedCatalogues(tx, scope, found)
  return found.flatMap(({ validUntil, optionId, file, result, ...quote }): QuoteRenewal[] => {
    const catalogue = result && pinned.get(keyOf(result))
    const behind = file && result && optionId && catalogue ? { file, result, optionId } : null
    const daysLeft = quote.isAccepted ? null : daysBetween(today, validUntil)
    const renewal = renewalOf(behind, daysLeft, { pinned: catalogue ?? latest, latest, today })
    return renewal.reasons.length === 0 ? [] : [{ ...quote, ...renewal }]
  })
}

const sizeOf = ({ effect }: Renewal) => text(exact(effect?.more ?? '0').abs())

const keyOf = ({ catalogue }: Behind['result']) => `${catalogue.id}/${catalogue.own ?? ''}`

async function pinnedCatalogues(tx: Tx, scope: Scope, found: Found[]): Promise<Map<string, Catalogue>> {
  const pinned = new Map<string, Catalogue>()
  for (const { result } of found)
    if (result && !pinned.has(keyOf(result)))
      pinned.set(keyOf(result), (await pinnedCatalogue(tx, scope, result)).content)
  return pinned
}

/** All of them, or the one with this id. */
const readBinding = (
  tx: Tx,
  { workspaceId }: Scope,
  today: Day,
  id: string | null,
): Promise<Found[]> => tx.$queryRaw<Found[]>`
  select quote.id, quote.number, sent.title, client.name as "clientName", sent.until::text as "validUntil",
    quote.option_id::text as "optionId", yes.id is not null as "isAccepted", seen.file,
    case when seen.result is not null then jsonb_build_object(
      'catalogue', seen.result->'catalogue', 'currency', seen.result->'currency',
      'pricesAt', seen.result->'pricesAt', 'asKnownAt', seen.result->'asKnownAt',
      'startMonth', seen.result->'startMonth', 'horizonMonths', seen.result->'horizonMonths',
      'options', jsonb_path_query_array(seen.result, '$.options[*] ? (@.id == $id)',
        jsonb_build_object('id', quote.option_id))) end as result
  from quote
  join project on project.workspace_id = quote.workspace_id and project.id = quote.project_id
  join client on client.workspace_id = project.workspace_id and client.id = project.client_id
  join lateral (select version.id, version.title, version.sent_at,
      greatest(version.valid_until, (select max(later.valid_until) from quote_extension later
        where later.workspace_id = version.workspace_id and later.version_id = version.id)) as until
    from quote_version version
    where version.workspace_id = quote.workspace_id and version.quote_id = quote.id and version.sent_at is not null
    order by version.version desc limit 1) sent on true
  left join standing_acceptance yes on yes.workspace_id = quote.workspace_id and yes.quote_id = quote.id
  left join lateral (select version.file, version.result from comparison_version version
    where version.workspace_id = quote.workspace_id and version.comparison_id = quote.comparison_id
      and version.created_at <= sent.sent_at
    order by version.number desc limit 1) seen on true
  where quote.workspace_id = ${workspaceId}::uuid and quote.archived_at is null and project.archived_at is null
    and (${id}::uuid is null or quote.id = ${id}::uuid)
    and project.status not in ('closed', 'lost')
    and (yes.id is not null or sent.until >= ${today}::date)
    and not exists (select from decline no
      where no.workspace_id = quote.workspace_id and no.version_id = sent.id and yes.id is null)
    and not exists (select from quote_withdrawal gone
      where gone.workspace_id = quote.workspace_id and gone.quote_id = quote.id)
  order by sent.sent_at desc, quote.id
  limit ${MOST_WATCHED}`
