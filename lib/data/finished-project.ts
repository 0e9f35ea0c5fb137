import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Month } from '#lib/domain/month.ts'
import { accuracyOf } from '#lib/domain/portfolio/accuracy.ts'
import type { FinishedProject } from '#lib/domain/portfolio/portfolio.ts'
import { forecastAgainstActual } from '#lib/domain/spend/forecast.ts'
import { type QuotedOption, quotedForecast } from '#lib/domain/spend/quoted-forecast.ts'
import type { Period } from '#lib/schemas/portfolio.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'
import { Prisma } from './generated/client.ts'
import { quotedOption, readSumsOf } from './quoted-option.ts'

type Row = QuotedOption & { id: string; name: string; clientName: string }

/** So many are looked at, those with the latest bills first. */
const MOST = 200

/**
 * Closed projects whose last bill lies in the period, with what the accepted quote forecast and what was billed, over all
 * their months: an estimate is as good as its whole, whatever the period.
 */
export async function finishedProjects(
  tx: Tx,
  scope: Scope,
  { from, to }: Period,
  lastMonth: Month,
): Promise<FinishedProject[]> {
  const bounds = [
    Prisma.sql`bill.month is not null`,
    ...(from ? [Prisma.sql`bill.month >= ${dateOfMonth(from)}::date`] : []),
    ...(to ? [Prisma.sql`bill.month <= ${dateOfMonth(to)}::date`] : []),
  ]
  const rows = await tx.$queryRaw<Row[]>`
    select project.id, project.name, client.name as "clientName", project.currency::text as currency,
      quoted.plan, quoted.option
    from project
    join client on client.workspace_id = project.workspace_id and client.id = project.client_id
    join lateral (select max(record.month) as month from spend_record record
      where record.workspace_id = project.workspace_id and record.project_id = project.id
        and record.archived_at is null) bill on ${Prisma.join(bounds, ' and ')}
    ${quotedOption}
    where project.workspace_id = ${scope.workspaceId}::uuid and project.archived_at is null
      and project.status = 'closed'
    order by bill.month desc, project.id limit ${MOST}`
  const sums = Map.groupBy(
    await readSumsOf(
      tx,
      scope,
      rows.map(({ id }) => id),
      lastMonth,
    ),
    ({ project }) => project,
  )
  return rows.map(({ id, name, clientName, ...quoted }) => {
    const { currency } = quoted
    const forecast = { basis: '', months: quotedForecast(quoted) }
    const { months } = forecastAgainstActual(forecast, currency, sums.get(id) ?? [])
    return { id, name, clientName, currency, ...accuracyOf(months, lastMonth) }
  })
}
