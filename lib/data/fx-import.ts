import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { FxRate } from '#lib/domain/spend/conversion.ts'
import { ECB_SOURCE } from '#lib/domain/spend/ecb.ts'
import { conflict, invalid } from '#lib/errors.ts'
import { countOf, formatDay } from '#lib/format.ts'
import { audit } from './audit.ts'
import { inWorkspaceAtLength, type Tx } from './database.ts'
import { newId } from './id.ts'
import { todayOf } from './open-comparison.ts'

export type FxPlan = {
  /** Rates of the file that would be recorded, and of them those that take the place of another one. */
  added: number
  replaced: number
  /** On record already, the same. */
  same: number
  days: { first: Day; last: Day }
  currencies: string[]
  /** The first that would take the place of another one, with what it was. */
  sample: (FxRate & { before: Standing })[]
  /** Changes as soon as something else would be written. */
  fingerprint: string
}

const MOST_RATES = 300_000
const SAMPLE = 20
const BATCH = 20_000

type Standing = { rate: string; source: string }

/**
 * Rates of the euro that count now, by currency and day. Compared here and not in the database, which knows nothing of
 * the length of a list that it is given, and would go through all rates for each of it.
 */
async function standingRates(
  tx: Tx,
  { workspaceId }: Scope,
  { first, last }: { first: Day; last: Day },
): Promise<Map<string, Standing>> {
  const rows = await tx.$queryRaw<({ key: string } & Standing)[]>`
    select distinct on (to_currency, day) to_currency || ' ' || day as key, rate::text as rate, source
    from fx_rate
    where workspace_id = ${workspaceId}::uuid and from_currency = 'EUR'
      and day between ${first}::date and ${last}::date
    order by to_currency, day, created_at desc, id desc`
  return new Map(rows.map(({ key, rate, source }) => [key, { rate: text(exact(rate)), source }]))
}

async function planOf(tx: Tx, scope: Scope, rates: readonly FxRate[]) {
  if (rates.length === 0) throw invalid({ file: '0 rates: this file has none for the days you chose.' })
  if (rates.length > MOST_RATES)
    throw invalid({ file: 'This file has more than 300,000 rates. Choose a later first day.' })
  const today = await todayOf(tx, scope)
  const days = rates.map(({ day }) => day).sort()
  const [first = today, last = today] = [days[0], days.at(-1)]
  if (last > today)
    throw invalid({ file: `This file has rates of ${formatDay(last)}, which is yet to come.` })
  const standing = await standingRates(tx, scope, { first, last })
  const chosen = rates
    .map((rate) => ({ rate, before: standing.get(`${rate.to} ${rate.day}`) ?? null }))
    .filter(({ rate, before }) => before?.rate !== rate.rate || before.source !== rate.source)
  const replacing = chosen.flatMap(({ rate, before }) => (before === null ? [] : [{ ...rate, before }]))
  const hash = createHash('sha256')
  for (const { rate } of chosen) hash.update(`${rate.to} ${rate.day} ${rate.rate}\n`)
  const plan: FxPlan = {
    ...{ added: chosen.length, replaced: replacing.length, same: rates.length - chosen.length },
    days: { first, last },
    currencies: [...new Set(rates.map(({ to }) => to))].sort(),
    sample: replacing.slice(0, SAMPLE),
    fingerprint: hash.digest('hex'),
  }
  return { plan, chosen: chosen.map(({ rate }) => rate) }
}

/** What taking over a list of the ECB would record. Nothing is written. */
export const planFxImport = (scope: Scope, rates: readonly FxRate[]): Promise<FxPlan> =>
  inWorkspaceAtLength(scope, async (tx) => (await planOf(tx, scope, rates)).plan)

/** Records what was shown, all or nothing; a conflict when that would be something else by now. */
export const importFxRates = (
  scope: Scope,
  rates: readonly FxRate[],
  { fingerprint, fileName }: { fingerprint: string; fileName: string },
): Promise<{ count: number }> =>
  inWorkspaceAtLength(scope, async (tx) => {
    const { workspaceId, userId } = scope
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 12))::text`
    const { plan, chosen } = await planOf(tx, scope, rates)
    if (plan.fingerprint !== fingerprint)
      throw conflict('The rates on record changed since the file was read. Read it again.')
    for (let at = 0; at < chosen.length; at += BATCH) {
      const batch = chosen.slice(at, at + BATCH)
      await tx.$executeRaw`
        insert into fx_rate (workspace_id, id, from_currency, to_currency, day, rate, source, created_by)
        select ${workspaceId}::uuid, id, 'EUR', currency, day, rate, ${ECB_SOURCE}, ${userId}::uuid
        from unnest(${batch.map(newId)}::uuid[], ${batch.map(({ to }) => to)}::text[],
          ${batch.map(({ day }) => day)}::date[], ${batch.map(({ rate }) => rate)}::numeric[])
          as given(id, currency, day, rate)`
    }
    if (chosen.length > 0)
      await audit(tx, scope, {
        ...{ action: 'fx.imported', subjectKind: 'fx-rate', subjectId: null },
        summary: `Imported ${countOf(chosen.length, 'exchange rate')} from ${fileName}`,
        detail: { replaced: plan.replaced },
      })
    return { count: chosen.length }
  })
