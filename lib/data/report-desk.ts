import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { reportLastDay } from '#lib/domain/share/link-terms.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import { inWorkspace } from './database.ts'
import { knownId } from './id.ts'
import { type ShareLinkView, shareLinksOf } from './share-list.ts'

export type ReportDesk = {
  id: string
  projectId: string
  isArchived: boolean
  createdAt: string
  timeZone: string
  sha256: string
  view: ReportView
  links: ShareLinkView[]
  /** When a new link would end. */
  linkLastDay: Day
}

/** All that the page of a report shows. Throws not-found; an archived one can still be read. */
export function getReport(scope: Scope, id: string): Promise<ReportDesk> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.report.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      include: { workspace: { select: { timeZone: true } } },
    })
    if (!row) throw notFound()
    const { projectId, sha256, createdAt, archivedAt, snapshot, workspace } = row
    return {
      ...{ id, projectId, sha256, timeZone: workspace.timeZone },
      isArchived: archivedAt !== null,
      createdAt: createdAt.toISOString(),
      view: snapshot as unknown as ReportView,
      links: await shareLinksOf(tx, scope, { kind: 'report', reportId: id }),
      linkLastDay: reportLastDay(dayIn(new Date(), workspace.timeZone)),
    }
  })
}

/** What a report's link shows, and nothing else. */
export type SharedReport = { view: ReportView; sha256: string }

/** The frozen report behind a link. Throws not-found for a link to something else. */
export function getSharedReport(share: ShareScope): Promise<SharedReport> {
  const { workspaceId, target } = share
  if (target.kind !== 'report') throw notFound()
  return inWorkspace(share, async (tx) => {
    const row = await tx.report.findUnique({
      where: { workspaceId_id: { workspaceId, id: target.reportId } },
      select: { snapshot: true, sha256: true },
    })
    if (!row) throw notFound()
    return { view: row.snapshot as unknown as ReportView, sha256: row.sha256 }
  })
}

export type ReportStart = { project: { id: string; name: string; isArchived: boolean }; today: Day }

/** What the form of a new report needs to know. Throws not-found. */
export function getReportStart(scope: Scope, projectId: string): Promise<ReportStart> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(projectId) } },
      select: { id: true, name: true, archivedAt: true, workspace: { select: { timeZone: true } } },
    })
    if (!row) throw notFound()
    const { id, name, archivedAt, workspace } = row
    return {
      project: { id, name, isArchived: archivedAt !== null },
      today: dayIn(new Date(), workspace.timeZone),
    }
  })
}
