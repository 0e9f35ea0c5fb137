import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { firstShown, type LineShow } from '#lib/domain/import/line-show.ts'
import type { Rejected } from '#lib/domain/import/tally.ts'
import type { ShownLine } from '#lib/domain/spend/spend-line.ts'
import type { Tx } from './database.ts'
import { Prisma, type SpendImport } from './generated/client.ts'
import { lineColumns, lineRow } from './line-row.ts'
import type { ImportSummary } from './spend-stage.ts'

/** What the address of an import asks for; null for what matters most. */
export type LineQuestion = { show: LineShow | null; after: string | null }

export type ImportLines = { shown: LineShow; rows: ShownLine[]; rejected: Rejected[]; next: string | null }

const compared: Record<Exclude<LineShow, 'rejected'>, Prisma.Sql> = {
  new: Prisma.sql`line.compared is null`,
  changed: Prisma.sql`line.compared = 'changed'`,
  same: Prisma.sql`line.compared = 'same'`,
}

const PAGE = 50

/** One page of the rows of an import in the order of the file, or of those that were rejected; null before it was read. */
export async function importLines(
  tx: Tx,
  scope: Scope,
  { id, status, summary }: Pick<SpendImport, 'id' | 'status' | 'summary'>,
  { show, after }: LineQuestion,
): Promise<ImportLines | null> {
  const found = summary as ImportSummary | null
  // Of what is over, the rows are shown to whoever asks for them.
  const shown = show ?? (found && status === 'staged' ? firstShown(found) : null)
  if (!found || !shown) return null
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : -1
  if (shown === 'rejected') {
    const rejected = found.rejected.slice(from + 1, from + 1 + PAGE)
    const next = found.rejected.length > from + 1 + PAGE ? String(from + PAGE) : null
    return { shown, rows: [], rejected, next }
  }
  const rows = await tx.$queryRaw<ShownLine[]>`
    select ${lineColumns} from spend_line line
    where line.workspace_id = ${scope.workspaceId}::uuid and line.import_id = ${id}::uuid and line.ordinal > ${from}
      and ${compared[shown]}
    order by line.ordinal limit ${PAGE + 1}`
  const page = rows.slice(0, PAGE).map(lineRow)
  const next = rows.length > PAGE ? String(page.at(-1)?.ordinal) : null
  return { shown, rows: page, rejected: [], next }
}
