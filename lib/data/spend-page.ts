import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Currency } from '#lib/domain/money.ts'
import { addMonths, type Month, monthOf } from '#lib/domain/month.ts'
import { dayIn } from '#lib/format.ts'
import type { ViewList } from '#lib/schemas/saved-view.ts'
import type { SpendQuery } from '#lib/schemas/spend-query.ts'
import { inWorkspace, type Tx } from './database.ts'
import { listSavedViews, type SavedView } from './saved-view.ts'
import { readChoices, type SpendChoices } from './spend-choices.ts'
import { type GridLevels, readGrid } from './spend-grid.ts'
import { countRows, readRows, type SpendRow } from './spend-list.ts'

/** What the address asks for: sums, or the records behind them. */
export type SpendBody =
  | { show: 'table'; levels: GridLevels }
  | { show: 'records'; rows: SpendRow[]; total: number }

export type SpendPage = {
  body: SpendBody
  choices: SpendChoices
  views: SavedView[]
  /** Of the bill that the filters name. */
  billName: string | null
  /** The workspace's own, into which other currencies are converted for a look. */
  currency: Currency
  /** The month that has just ended, whose bills are due: what a new record starts from. */
  month: Month
}

/** All that the screen of the spend of all projects shows. */
export const getSpend = (scope: Scope, query: SpendQuery): Promise<SpendPage> =>
  inWorkspace(scope, (tx) => readSpend(tx, scope, query, 'spend'))

export async function readSpend(tx: Tx, scope: Scope, query: SpendQuery, list: ViewList): Promise<SpendPage> {
  const { workspaceId } = scope
  const { timeZone, currency } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const bill = query.bill
    ? await tx.spendImport.findUnique({ where: { workspaceId_id: { workspaceId, id: query.bill } } })
    : null
  return {
    body: await readBody(tx, scope, query),
    choices: await readChoices(tx, scope),
    views: await listSavedViews(tx, scope, list),
    billName: bill?.fileName ?? null,
    currency,
    month: addMonths(monthOf(dayIn(new Date(), timeZone)), -1),
  }
}

async function readBody(tx: Tx, scope: Scope, query: SpendQuery): Promise<SpendBody> {
  if (query.show === 'table') return { show: 'table', levels: await readGrid(tx, scope, query) }
  return {
    show: 'records',
    rows: await readRows(tx, scope, query),
    total: await countRows(tx, scope, query),
  }
}
