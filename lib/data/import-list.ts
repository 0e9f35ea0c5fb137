import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { notFound } from '#lib/errors.ts'
import { inWorkspace } from './database.ts'
import type { Prisma, SpendImport } from './generated/client.ts'
import { knownId } from './id.ts'
import { SILENCE_MS } from './spend-reading.ts'

type ImportEntry = {
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

/** Files of all projects or of one, the newest first; what was given up is not among them. Throws not-found. */
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
    const where: Prisma.SpendImportWhereInput = {
      ...{ workspaceId, status: { not: 'dropped' } },
      ...(project && { projectId: project }),
      ...(after && { id: { lt: after } }),
    }
    const rows = await tx.spendImport.findMany({
      ...{ where, orderBy: { id: 'desc' }, take: PAGE + 1 },
      include: { project: { select: { name: true } } },
    })
    const page = rows.slice(0, PAGE)
    const makers = await tx.user.findMany({
      where: { id: { in: [...new Set(page.map(({ createdBy }) => createdBy))] } },
      select: { id: true, name: true },
    })
    const names = new Map(makers.map(({ id, name }) => [id, name]))
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    return {
      rows: page.map((row) => entryOf(row, names)),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      ...{ projects, timeZone },
    }
  })
}
