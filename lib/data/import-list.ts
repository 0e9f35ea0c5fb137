import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { SpendImport } from './generated/client.ts'
import { knownId } from './id.ts'
import { SILENCE_MS } from './spend-reading.ts'

export type ImportEntry = {
  id: string
  fileName: string
  status: SpendImport['status'] | 'interrupted'
  label: string | null
  failure: string | null
  rowsDone: number
  projectId: string
  projectName: string
  /** When it was taken over, or when the file came. */
  at: string
  by: string
}

export type ImportPage = {
  rows: ImportEntry[]
  /** Where the next page begins. */
  next: string | null
  /** Projects that a file can be sent to. */
  projects: { id: string; name: string }[]
  timeZone: string
}

const PAGE = 50

type Row = SpendImport & { project: { name: string } }

const isSilent = ({ status, aliveAt, createdAt }: SpendImport): boolean =>
  (status === 'reading' || status === 'uploading') &&
  Date.now() - (aliveAt ?? createdAt).getTime() > SILENCE_MS

const entryOf = (row: Row, names: ReadonlyMap<string, string>): ImportEntry => ({
  ...{ id: row.id, fileName: row.fileName, label: row.label, failure: row.failure, rowsDone: row.rowsDone },
  status: isSilent(row) ? 'interrupted' : row.status,
  ...{ projectId: row.projectId, projectName: row.project.name, by: names.get(row.createdBy) ?? '' },
  at: (row.committedAt ?? row.createdAt).toISOString(),
})

/** The newest files of all projects or of one; what was given up is not among them. */
export async function recentImports(tx: Tx, scope: Scope, project: string | null): Promise<ImportEntry[]> {
  return entriesOf(tx, await readFiles(tx, scope, { project, after: null, take: PAGE }))
}

type Files = { project: string | null; after: string | null; take: number }

const readFiles = (tx: Tx, { workspaceId }: Scope, { project, after, take }: Files): Promise<Row[]> =>
  tx.spendImport.findMany({
    where: {
      ...{ workspaceId, status: { not: 'dropped' } },
      ...(project && { projectId: project }),
      ...(after && { id: { lt: after } }),
    },
    ...{ orderBy: { id: 'desc' }, take },
    include: { project: { select: { name: true } } },
  })

async function entriesOf(tx: Tx, rows: readonly Row[]): Promise<ImportEntry[]> {
  const makers = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ createdBy }) => createdBy))] } },
    select: { id: true, name: true },
  })
  const names = new Map(makers.map(({ id, name }) => [id, name]))
  return rows.map((row) => entryOf(row, names))
}

/** Files of all projects or of one, page by page. Throws not-found. */
export function listImportPage(
  scope: Scope,
  { project, after }: { project: string | null; after: string | null },
): Promise<ImportPage> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const projects = await tx.project.findMany({
      where: { workspaceId, archivedAt: null, ...(project && { id: knownId(project) }) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
      take: 1000,
    })
    if (project && !(await tx.project.findFirst({ where: { workspaceId, id: project } }))) throw notFound()
    const rows = await readFiles(tx, scope, { project, after, take: PAGE + 1 })
    const page = rows.slice(0, PAGE)
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    return {
      rows: await entriesOf(tx, page),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      ...{ projects, timeZone },
    }
  })
}
