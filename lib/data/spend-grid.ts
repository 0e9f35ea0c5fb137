import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { exact, text } from '#lib/domain/rate.ts'
import type { Conversion } from '#lib/domain/spend/conversion.ts'
import type { Dimension } from '#lib/domain/spend/dimension.ts'
import type { GridPart, Named } from '#lib/domain/spend/spend-grid.ts'
import type { SpendQuery } from '#lib/schemas/spend-query.ts'
import type { Tx } from './database.ts'
import { convertSums } from './fx-rate.ts'
import { Prisma } from './generated/client.ts'
import { spendTables, spendWhere } from './spend-filter.ts'

/** More sums than any table that a person reads; a filter or a coarser grouping brings them below. */
const MOST_PARTS = 10_000

/** What a month's sums were converted by. */
type MonthRate = { month: Month; conversion: Conversion }

/** The parts of each depth that is shown; null where there are too many. Rates where the table tells months apart. */
export type GridView = { levels: GridPart[][] | null; rates: MonthRate[] }

/** What tells a group from the others, what it is called, and by which columns: text is made of groups, not of rows. */
const columns: Record<Dimension, { key: Prisma.Sql; label: Prisma.Sql; by: Prisma.Sql }> = {
  month: own(Prisma.sql`to_char(record.month, 'YYYY-MM')`, Prisma.sql`record.month`),
  provider: own(Prisma.sql`record.provider`),
  service: own(Prisma.sql`record.service`),
  kind: own(Prisma.sql`record.kind::text`, Prisma.sql`record.kind`),
  project: {
    ...{ key: Prisma.sql`record.project_id::text`, label: Prisma.sql`project.name` },
    by: Prisma.sql`record.project_id, project.name`,
  },
  client: {
    ...{ key: Prisma.sql`project.client_id::text`, label: Prisma.sql`client.name` },
    by: Prisma.sql`project.client_id, client.name`,
  },
}

const clients = Prisma.sql`join client on client.workspace_id = project.workspace_id and client.id = project.client_id`

function own(name: Prisma.Sql, by = name) {
  return { key: name, label: name, by }
}

type Sums = Omit<GridPart, 'converted' | 'unconverted'>
type Stored = Omit<Sums, 'path' | 'column'> & { keys: string[]; labels: string[] }

/** The sums of all records that the filters let through, of the outermost groups and of those that are open. */
export async function readGrid(tx: Tx, scope: Scope, query: SpendQuery, to: Currency): Promise<GridView> {
  const { rows } = query.grouping
  const levels: Sums[][] = []
  for (let depth = 0; depth < rows.length; depth += 1) {
    const prefixes = depth === 0 || query.open === 'all' ? [] : openAt(query.open, depth)
    if (depth > 0 && query.open !== 'all' && prefixes.length === 0) break
    const parts = await readLevel(tx, scope, query, depth, prefixes)
    if (parts.length > MOST_PARTS) {
      if (depth === 0) return { levels: null, rates: [] }
      break
    }
    levels.push(parts)
  }
  return converted(tx, scope, query, levels, to)
}

/** Each part beside what it is in `to`, by the rate of its month. */
async function converted(
  tx: Tx,
  scope: Scope,
  { grouping: { rows, column } }: SpendQuery,
  levels: Sums[][],
  to: Currency,
): Promise<GridView> {
  const at = rows.indexOf('month')
  const monthOf = ({ path, column: over }: Sums): Month | null =>
    (column === 'month' ? over?.key : at < 0 ? null : path[at]?.key) ?? null
  const known = levels.flatMap((parts) =>
    parts.flatMap((part) => {
      const month = monthOf(part)
      return month === null ? [] : [{ month, currency: part.currency, amount: part.amount, part }]
    }),
  )
  const found = await convertSums(tx, scope, known, to)
  const byPart = new Map(found.map((sum) => [sum.part, sum.converted]))
  const rates = new Map<string, MonthRate>()
  for (const { month, currency, converted } of found)
    if (converted && currency !== to)
      rates.set(`${month} ${currency}`, { month, conversion: converted.conversion })
  return {
    levels: levels.map((parts) =>
      parts.map((part) => {
        const amount = byPart.get(part)?.amount ?? null
        return { ...part, converted: amount, unconverted: part.amount !== null && amount === null ? 1 : 0 }
      }),
    ),
    rates: [...rates.values()],
  }
}

/** Open paths of one depth, each as the keys on its way. */
const openAt = (open: readonly string[], depth: number): string[][] =>
  open.map((path) => path.split('/')).flatMap((keys) => (keys.length === depth ? [keys.map(decoded)] : []))

function decoded(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}

async function readLevel(
  tx: Tx,
  scope: Scope,
  query: SpendQuery,
  depth: number,
  prefixes: readonly string[][],
): Promise<Sums[]> {
  const { rows, column } = query.grouping
  const shown = rows.slice(0, depth + 1)
  const used = column ? [...shown, column] : shown
  const all = used.map((dimension) => columns[dimension])
  const within = prefixes.map((keys) => {
    const same = keys.map((key, at) => Prisma.sql`${columns[rows[at] ?? 'month'].key} = ${key}`)
    return Prisma.sql`(${Prisma.join(same, ' and ')})`
  })
  const open = within.length > 0 ? Prisma.sql`and (${Prisma.join(within, ' or ')})` : Prisma.empty
  const found = await tx.$queryRaw<Stored[]>`
    select array[${Prisma.join(all.map(({ key }) => key))}] as keys,
      array[${Prisma.join(all.map(({ label }) => label))}] as labels, record.currency,
      (sum(record.amount) filter (where record.is_counted))::text as amount,
      (count(*) filter (where record.is_counted))::int as records,
      coalesce(sum(record.lines) filter (where record.is_counted and record.amount is null), 0)::int as unpriced,
      (sum(record.amount) filter (where not record.is_counted))::text as aside,
      (count(*) filter (where not record.is_counted))::int as "asideRecords"
    ${spendTables} ${used.includes('client') ? clients : Prisma.empty}
    ${spendWhere(scope, query)} ${open}
    group by ${Prisma.join(all.map(({ by }) => by))}, record.currency limit ${MOST_PARTS + 1}`
  return found.map(({ keys, labels, ...sums }) => {
    const names = keys.map((key, at): Named => ({ key, label: labels[at] ?? key }))
    const { amount, aside } = sums
    return {
      ...sums,
      amount: amount === null ? null : text(exact(amount)),
      aside: aside === null ? null : text(exact(aside)),
      path: names.slice(0, shown.length),
      column: column ? (names.at(-1) ?? null) : null,
    }
  })
}
