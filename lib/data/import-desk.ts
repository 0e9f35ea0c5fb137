import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId } from './id.ts'
import { type ImportView, importView } from './import-check.ts'
import { type ImportLines, importLines, type LineQuestion } from './import-line.ts'

type Named = { id: string; name: string }

/** What the page of an import shows. */
export type ImportDesk = {
  bill: ImportView
  /** Its rows of the kind that is asked for, or that matters most while nothing is written. */
  lines: ImportLines | null
  /** Those that its rows may go to. */
  projects: Named[]
  /** Rules that may send rows elsewhere. */
  rules: number
  /** About so many rows, judged by what has been read. */
  rowsExpected: number | null
  /** For 90 days after it was taken over. */
  isUndoable: boolean
  madeBy: string
  timeZone: string
}

const activeProjects = (tx: Tx, { workspaceId }: Scope): Promise<Named[]> =>
  tx.project.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: 1000,
  })

const earliestUndo = () => new Date(Date.now() - 90 * 86_400_000)

/** Throws not-found. */
export function getImportDesk(scope: Scope, id: string, asked: LineQuestion): Promise<ImportDesk> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.spendImport.findFirst({
      where: { workspaceId, id: knownId(id) },
      include: { workspace: { select: { timeZone: true } } },
    })
    if (!row) throw notFound()
    const maker = await tx.user.findUnique({ where: { id: row.createdBy }, select: { name: true } })
    return {
      bill: await importView(tx, scope, row),
      lines: await importLines(tx, scope, row, asked),
      projects: await activeProjects(tx, scope),
      rules: await tx.spendRule.count({ where: { workspaceId, archivedAt: null } }),
      isUndoable: row.status === 'committed' && row.committedAt !== null && row.committedAt > earliestUndo(),
      ...{ rowsExpected: row.rowsExpected, madeBy: maker?.name ?? '', timeZone: row.workspace.timeZone },
    }
  })
}

/** How far a reading is, for a screen that asks each second. Throws not-found. */
export function getImportState(
  scope: Scope,
  id: string,
): Promise<{ status: string; rowsDone: number; rowsExpected: number | null }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.spendImport.findFirst({
      where: { workspaceId, id: knownId(id) },
      select: { status: true, rowsDone: true, rowsExpected: true },
    })
    if (!row) throw notFound()
    return row
  })
}
