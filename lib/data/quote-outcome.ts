import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, firstDay } from '#lib/domain/month.ts'
import { type MarginSum, marginSums } from '#lib/domain/portfolio/margin-sum.ts'
import type { Portfolio, QuoteSum } from '#lib/domain/portfolio/portfolio.ts'
import { winRate } from '#lib/domain/portfolio/win-rate.ts'
import { chosenView } from '#lib/domain/quote/chosen-view.ts'
import { type FirstView, frozenView } from '#lib/domain/quote/frozen-view.ts'
import { insideSums, type LineCost } from '#lib/domain/quote/inside.ts'
import type { QuoteState } from '#lib/domain/quote/quote-state.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { hasChoice, type Selection } from '#lib/domain/quote/selection.ts'
import type { Period } from '#lib/schemas/portfolio.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { spokenQuotes } from './quote-list.ts'

/** Days of the period; a bound that is not given lets all through. */
const within = (day: Prisma.Sql, { from, to }: Period): Prisma.Sql => {
  const bounds = [
    ...(from ? [Prisma.sql`${day} >= ${firstDay(from)}::date`] : []),
    ...(to ? [Prisma.sql`${day} < ${firstDay(addMonths(to, 1))}::date`] : []),
  ]
  return bounds.length > 0 ? Prisma.join(bounds, ' and ') : Prisma.sql`true`
}

type Zoned = Period & { timeZone: string }

/**
 * Quotes that wait for their clients today, and those that ended in the period: accepted or declined on a day of it in the
 * workspace's zone, or expired with one. A quote that was put away still counts for how it ended.
 */
export async function quoteOutcomes(
  tx: Tx,
  scope: Scope,
  { today, timeZone, ...period }: Zoned & { today: Day },
): Promise<Pick<Portfolio, 'open' | 'answers' | 'won'>> {
  const rows = await tx.$queryRaw<(QuoteSum & { state: QuoteState })[]>`
    select state, currency, count(*)::int as quotes, sum("oneOffMinor"::numeric)::text as "oneOffMinor",
      sum("monthlyMinor"::numeric)::text as "monthlyMinor"
    from (
      select spoken.*, case spoken.state
        when 'accepted' then (yes.created_at at time zone ${timeZone})::date
        when 'declined' then ((select min(no.created_at) from decline no where no.workspace_id = ${scope.workspaceId}::uuid
          and no.version_id = spoken."versionId") at time zone ${timeZone})::date
        else spoken."validUntil"::date end as ended
      from (${spokenQuotes(scope, today)}) spoken
      left join standing_acceptance yes
        on yes.workspace_id = ${scope.workspaceId}::uuid and yes.version_id = spoken."versionId"
      where spoken.state not in ('draft', 'withdrawn')
    ) dated
    where state in ('sent', 'viewed') and archived_at is null
      or state in ('accepted', 'declined', 'expired') and ${within(Prisma.sql`ended`, period)}
    group by state, currency order by currency`
  const of = (...states: QuoteState[]) => rows.filter(({ state }) => states.includes(state))
  const count = (state: QuoteState) => of(state).reduce((sum, { quotes }) => sum + quotes, 0)
  return {
    open: addedUp(of('sent', 'viewed')),
    answers: winRate({
      ...{ accepted: count('accepted'), declined: count('declined'), expired: count('expired') },
    }),
    won: addedUp(of('accepted')),
  }
}

/** One row a currency. */
const addedUp = (rows: readonly QuoteSum[]): QuoteSum[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    quotes: own.reduce((sum, { quotes }) => sum + quotes, 0),
    oneOffMinor: String(own.reduce((sum, { oneOffMinor }) => sum + BigInt(oneOffMinor), 0n)),
    monthlyMinor: String(own.reduce((sum, { monthlyMinor }) => sum + BigInt(monthlyMinor), 0n)),
  }))

type Accepted = {
  currency: Currency
  snapshot: QuoteView | FirstView
  selection: Selection | null
  contingencyPercent: string
  costs: LineCost[]
}

/** So many accepted quotes of a period are looked into, the latest first. */
const MOST = 500

/** What the quotes that were accepted in the period leave, where every cost was said. */
export async function acceptedMargins(
  tx: Tx,
  scope: Scope,
  { timeZone, ...period }: Zoned,
): Promise<MarginSum[]> {
  const day = Prisma.sql`(yes.created_at at time zone ${timeZone})::date`
  const rows = await tx.$queryRaw<Accepted[]>`
    select version.currency::text as currency, version.snapshot, yes.selection,
      version.contingency_percent::text as "contingencyPercent",
      (select coalesce(json_agg(json_build_object('unitCost', line.unit_cost::text,
          'contingencyPercent', line.contingency_percent::text) order by line.position), '[]')
        from quote_line line
        where line.workspace_id = version.workspace_id and line.version_id = version.id) as costs
    from standing_acceptance yes
    join quote_version version on version.workspace_id = yes.workspace_id and version.id = yes.version_id
    where yes.workspace_id = ${scope.workspaceId}::uuid and version.snapshot is not null and ${within(day, period)}
    order by yes.created_at desc limit ${MOST}`
  return marginSums(
    rows.map(({ currency, snapshot, selection, contingencyPercent, costs }) => {
      const view = frozenView(snapshot)
      const { lines } = selection && hasChoice(view.lines) ? chosenView(view, selection) : view
      return { currency, inside: insideSums(lines, costs, { contingencyPercent }, currency) }
    }),
  )
}
