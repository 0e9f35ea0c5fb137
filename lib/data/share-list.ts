import 'server-only'
import type { Scope, ShareTarget } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { type Sender, senderOf } from '#lib/domain/sender.ts'
import { deviceInWords } from '#lib/domain/share/visit.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { unsealToken } from '#lib/secret/share-token.ts'
import { targetColumn } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId } from './id.ts'
import { readerColumns, senderColumns } from './look.ts'

/** A link as its owner sees it. */
export type ShareLinkView = {
  id: string
  revision: number
  label: string
  /** Null for who may only look (it would let him answer as the client), and when the key that sealed it is gone. */
  token: string | null
  createdAt: string
  expiresAt: string
  /** The day at whose end it ends, in the workspace's zone. */
  lastDay: Day
  revokedAt: string | null
  isEnded: boolean
  hasPassword: boolean
  viewLimit: number | null
  openedCount: number
  isDownloadAllowed: boolean
  pageViews: number
  pdfViews: number
  lastViewAt: string | null
  /** The last readings, newest first. */
  views: ShareReading[]
}

/** When, what, and roughly from where: no address of a reader leaves this floor. */
type ShareReading = { at: string; kind: 'page' | 'pdf'; device: string; zone: string }

const READINGS = 20

/** The links to one thing, newest first, with what was seen through them. */
export const shareLinksOf = (tx: Tx, scope: Scope, target: ShareTarget): Promise<ShareLinkView[]> =>
  readLinks(tx, scope, targetColumn(target), 50)

/** A link with what it leads to. */
export type ProjectLink = ShareLinkView & {
  to: { kind: 'quote' | 'report'; id: string; name: string; version: number | null }
}

const withTarget = {
  version: { select: { version: true, title: true, quote: { select: { id: true, number: true } } } },
  report: { select: { id: true, title: true } },
} satisfies Prisma.ShareLinkInclude

/** All links of a project, whatever they lead to, newest first. */
export function listProjectLinks(
  scope: Scope,
  projectId: string,
): Promise<{ links: ProjectLink[]; timeZone: string; sender: Pick<Sender, 'name' | 'locale'> }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(projectId) } },
      select: { workspace: { select: senderColumns }, client: { select: readerColumns } },
    })
    if (!project) throw notFound()
    const { name, locale, timeZone } = senderOf(project.workspace, project.client)
    const where = { OR: [{ version: { quote: { projectId } } }, { report: { projectId } }] }
    const links = await readLinks(tx, scope, where, 200)
    const targets = await tx.shareLink.findMany({
      where: { workspaceId, id: { in: links.map(({ id }) => id) } },
      select: { id: true, ...withTarget },
    })
    const named = new Map(targets.map((row) => [row.id, targetOf(row)]))
    return {
      ...{ timeZone, sender: { name, locale } },
      links: links.flatMap((link) => {
        const to = named.get(link.id)
        return to ? [{ ...link, to }] : []
      }),
    }
  })
}

type Targets = Prisma.ShareLinkGetPayload<{ select: typeof withTarget }>

function targetOf({ version, report }: Targets): ProjectLink['to'] | null {
  if (version) {
    const { id, number } = version.quote
    return { kind: 'quote', id, name: number ?? version.title, version: version.version }
  }
  return report && { kind: 'report', id: report.id, name: report.title, version: null }
}

async function readLinks(
  tx: Tx,
  scope: Scope,
  where: Prisma.ShareLinkWhereInput,
  take: number,
): Promise<ShareLinkView[]> {
  const { workspaceId } = scope
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const rows = await tx.shareLink.findMany({
    where: { ...where, workspaceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    omit: { tokenSha256: true },
    include: { shareViews: { orderBy: { createdAt: 'desc' }, take: READINGS } },
  })
  const counted = await tx.shareView.groupBy({
    by: ['shareId', 'kind'],
    where: { workspaceId, shareId: { in: rows.map((row) => row.id) } },
    _count: true,
  })
  const countOf = (shareId: string, kind: string) =>
    counted.find((row) => row.shareId === shareId && row.kind === kind)?._count ?? 0
  const now = Date.now()
  return rows.map((row) => {
    const { id, revision, label, viewLimit, openedCount, isDownloadAllowed } = row
    return {
      ...{ id, revision, label, viewLimit, openedCount, isDownloadAllowed },
      token: isAllowed(scope.role, 'write') ? unsealToken(row.tokenSealed) : null,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastDay: dayIn(new Date(row.expiresAt.getTime() - 1), timeZone),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      isEnded: row.revokedAt !== null || row.expiresAt.getTime() <= now,
      hasPassword: row.passwordHash !== null,
      pageViews: countOf(id, 'page'),
      pdfViews: countOf(id, 'pdf'),
      lastViewAt: row.shareViews[0]?.createdAt.toISOString() ?? null,
      views: row.shareViews.map(readingOf),
    }
  })
}

const readingOf = (view: {
  createdAt: Date
  kind: string
  userAgent: string
  zone: string
}): ShareReading => ({
  at: view.createdAt.toISOString(),
  kind: view.kind === 'pdf' ? 'pdf' : 'page',
  device: deviceInWords(view.userAgent),
  zone: view.zone,
})
