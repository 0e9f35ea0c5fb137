import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import type { NamedLine } from '#lib/domain/spend/spend-line.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { dayIn } from '#lib/format.ts'
import type { ViewList } from '#lib/schemas/saved-view.ts'
import type { SpendQuery } from '#lib/schemas/spend-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import { convertSums } from './fx-rate.ts'
import { type ImportEntry, recentImports } from './import-list.ts'
import { listSavedViews, type SavedView } from './saved-view.ts'
import { readChoices, type SpendChoices } from './spend-choices.ts'
import { type GridView, readGrid } from './spend-grid.ts'
import { readLines } from './spend-line.ts'
import { countRows, MOST_COUNTED, readRows } from './spend-list.ts'

/** What the address asks for: sums, the records behind them, or the rows of bills behind those. */
type SpendBody =
  | ({ show: 'table' } & GridView)
  | ({ show: 'records'; rows: ConvertedRecord[] } & RecordPages)
  | { show: 'lines'; rows: NamedLine[]; previous: string | null; next: string | null }

/** How many records fit, at least as many where that is all one knows, and the pages beside the one that is shown. */
type RecordPages = {
  total: number
  isAtLeast: boolean
  previous: string | null
  next: string | null
}

export type SpendPage = {
  body: SpendBody
  choices: SpendChoices
  views: SavedView[]
  /** Of the bill that the filters name. */
  billName: string | null
  /** The workspace's own, into which other currencies are converted for a look. */
  currency: Currency
  timeZone: string
  /** The month that has just ended, whose bills are due: what a new record starts from. */
  month: Month
}

/** All that the screen of the spend of all projects shows. */
export const getSpend = (scope: Scope, query: SpendQuery): Promise<SpendPage & { imports: ImportEntry[] }> =>
  inWorkspace(scope, async (tx) => ({
    ...(await readSpend(tx, scope, query, 'spend')),
    imports: await recentImports(tx, scope, null),
  }))

export async function readSpend(tx: Tx, scope: Scope, query: SpendQuery, list: ViewList): Promise<SpendPage> {
  const { workspaceId } = scope
  const { timeZone, currency } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const bill = query.bill
    ? await tx.spendImport.findUnique({ where: { workspaceId_id: { workspaceId, id: query.bill } } })
    : null
  return {
    body: await readBody(tx, scope, query, currency),
    choices: await readChoices(tx, scope),
    views: await listSavedViews(tx, scope, list),
    billName: bill?.fileName ?? null,
    ...{ currency, timeZone },
    month: addMonths(monthOf(dayIn(new Date(), timeZone)), -1),
  }
}

async function readBody(tx: Tx, scope: Scope, query: SpendQuery, to: Currency): Promise<SpendBody> {
  if (query.show === 'table') return { show: 'table', ...(await readGrid(tx, scope, query, to)) }
  if (query.show === 'lines') return { show: 'lines', ...(await readNamed(tx, scope, query)) }
  const { rows, ...beside } = await readRows(tx, scope, query)
  const count = await countRows(tx, scope, query)
  return {
    show: 'records',
    rows: await convertSums(tx, scope, rows, to),
    ...{ ...beside, total: Math.min(count, MOST_COUNTED), isAtLeast: count > MOST_COUNTED },
  }
}

async function readNamed(tx: Tx, scope: Scope, query: SpendQuery) {
  const { workspaceId } = scope
  const { rows, ...pages } = await readLines(tx, scope, query)
  const of = (ids: string[]) => ({ where: { workspaceId, id: { in: [...new Set(ids)] } } })
  const bills = await tx.spendImport.findMany(of(rows.map(({ importId }) => importId)))
  const projects = await tx.project.findMany(of(rows.map(({ projectId }) => projectId)))
  const fileNames = new Map(bills.map(({ id, fileName }) => [id, fileName]))
  const names = new Map(projects.map(({ id, name }) => [id, name]))
  return {
    ...pages,
    rows: rows.map((row) => ({
      ...row,
      fileName: fileNames.get(row.importId) ?? '',
      projectName: names.get(row.projectId) ?? '',
    })),
  }
}
