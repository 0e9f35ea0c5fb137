import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { addDays, type Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, firstDay, type Month } from '#lib/domain/month.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import { type FxRate, RATE_DAYS, type RateBook, rateBook } from '#lib/domain/spend/conversion.ts'
import { type Convertible, convertedSums, type WithConversion } from '#lib/domain/spend/converted-sum.ts'
import { invalid } from '#lib/errors.ts'
import { dayIn, formatDay, formatNumber } from '#lib/format.ts'
import type { FxQuery, FxRateInput } from '#lib/schemas/fx-rate.ts'
import { audit } from './audit.ts'
import { dateOf, dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { newId } from './id.ts'
import { containing, ordered, orderedFull, pageOf, sortOf } from './listing.ts'
import { todayOf } from './open-comparison.ts'

/** Records a rate by hand. Of two for the same pair and day the later one counts; none is ever changed. */
export const createFxRate = (scope: Scope, input: FxRateInput): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const { from, to, day, rate, source } = input
    if (day > (await todayOf(tx, scope))) throw invalid({ day: 'This day is yet to come.' })
    const { workspaceId, userId } = scope
    const id = newId()
    const pair = { fromCurrency: from, toCurrency: to }
    await tx.fxRate.create({
      data: { workspaceId, id, ...pair, day: dateOf(day), rate, source, createdBy: userId },
    })
    await audit(tx, scope, {
      ...{ action: 'fx.recorded', subjectKind: 'fx-rate', subjectId: id },
      summary: `Recorded 1 ${from} = ${formatNumber(rate, 12)} ${to} for ${formatDay(day)} (${source})`,
    })
    return { id }
  })

export type FxRow = FxRate & {
  id: string
  recordedAt: string
  /** Another one was recorded later for the same pair and day. */
  isReplaced: boolean
}

export type FxList = { rows: FxRow[]; total: number; today: Day; currency: Currency; timeZone: string }

const sorts = {
  day: orderedFull(Prisma.sql`fx.day`),
  pair: orderedFull(Prisma.sql`fx.from_currency || fx.to_currency`),
  rate: orderedFull(Prisma.sql`fx.rate`),
  source: ordered(Prisma.sql`lower(fx.source)`),
  recordedAt: orderedFull(Prisma.sql`fx.created_at`),
}

function where({ workspaceId }: Scope, { q, from, to }: FxQuery): Prisma.Sql {
  const conditions = [Prisma.sql`fx.workspace_id = ${workspaceId}::uuid`]
  if (from) conditions.push(Prisma.sql`fx.from_currency = ${from}`)
  if (to) conditions.push(Prisma.sql`fx.to_currency = ${to}`)
  if (q) {
    const like = `%${containing(q).contains}%`
    conditions.push(Prisma.sql`(fx.source ilike ${like} or fx.from_currency || ' ' || fx.to_currency ilike ${like}
      or to_char(fx.day, 'YYYY-MM-DD') like ${like})`)
  }
  return Prisma.sql`where ${Prisma.join(conditions, ' and ')}`
}

type Stored = Omit<FxRow, 'day' | 'recordedAt'> & { day: Date; recordedAt: Date }

/** Every rate on record, also those that a later one replaced. */
export const listFxRates = (scope: Scope, query: FxQuery): Promise<FxList> =>
  inWorkspace(scope, async (tx) => {
    const { skip, take } = pageOf(query)
    const rows = await tx.$queryRaw<Stored[]>`
      select fx.id, fx.from_currency as "from", fx.to_currency as "to", fx.day, fx.rate::text as rate, fx.source,
        fx.created_at as "recordedAt", exists (select from fx_rate later
          where later.workspace_id = fx.workspace_id and later.from_currency = fx.from_currency
            and later.to_currency = fx.to_currency and later.day = fx.day
            and (later.created_at, later.id) > (fx.created_at, fx.id)) as "isReplaced"
      from fx_rate fx ${where(scope, query)}
      order by ${sortOf(query.sort, sorts, sorts.day('desc'))}, fx.day desc, fx.from_currency, fx.to_currency,
        fx.created_at desc, fx.id desc
      limit ${take} offset ${skip}`
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from fx_rate fx ${where(scope, query)}`
    const { currency, timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    return {
      ...{ total: counted?.total ?? 0, currency, timeZone, today: dayIn(new Date(), timeZone) },
      rows: rows.map((row) => ({
        ...row,
        ...{ day: dayOf(row.day), recordedAt: row.recordedAt.toISOString(), rate: plain(row.rate) },
      })),
    }
  })

const plain = (rate: Amount): Amount => text(exact(rate))

type Span = { currencies: readonly Currency[]; from: Month; until: Month }

/** The rates among some currencies and the euro that can count in some months. */
export async function readRateBook(
  tx: Tx,
  scope: Scope,
  { currencies, from, until }: Span,
): Promise<RateBook> {
  const among = [...new Set([...currencies, 'EUR'])]
  const rows = await tx.fxRate.findMany({
    where: {
      workspaceId: scope.workspaceId,
      fromCurrency: { in: among },
      toCurrency: { in: among },
      day: {
        gte: dateOf(addDays(firstDay(from), -RATE_DAYS)),
        lt: dateOf(firstDay(addMonths(until, 1))),
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { fromCurrency: true, toCurrency: true, day: true, rate: true, source: true },
  })
  return rateBook(
    rows.map(({ fromCurrency, toCurrency, day, rate, source }) => ({
      ...{ from: fromCurrency, to: toCurrency, day: dayOf(day), rate: plain(rate.toFixed()), source },
    })),
  )
}

/** Sums, each beside what it is in `to`, with rate, day and source; null where no rate is on record. */
export async function convertSums<S extends Convertible>(
  tx: Tx,
  scope: Scope,
  sums: readonly S[],
  to: Currency,
): Promise<WithConversion<S>[]> {
  const today = await todayOf(tx, scope)
  const months = sums.map(({ month }) => month).sort()
  const [from] = months
  const until = months.at(-1)
  const currencies = [to, ...sums.map(({ currency }) => currency)]
  const needsRates = from && until && currencies.some((currency) => currency !== to)
  const book = needsRates ? await readRateBook(tx, scope, { currencies, from, until }) : rateBook([])
  return convertedSums(sums, { to, book, today })
}
