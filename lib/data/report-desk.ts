import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { type FirstReportView, type FrozenReport, frozenReport } from '#lib/domain/report/frozen-report.ts'
import { proposedTitle, type ReportKind, type ReportSection } from '#lib/domain/report/kind.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { reportLastDay } from '#lib/domain/share/link-terms.ts'
import { notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { ReportDraft } from '#lib/schemas/report.ts'
import { monthOfDate } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Report } from './generated/client.ts'
import { knownId } from './id.ts'
import { findLogo } from './look.ts'
import { reportView } from './report-source.ts'
import { type ShareLinkView, shareLinksOf } from './share-list.ts'

/** What a report's link shows, and nothing else. */
export type SharedReport = {
  view: ReportView
  /** Null for a live report, which is not stored. */
  frozen: FrozenReport | null
}

export type ReportDesk = SharedReport & {
  id: string
  projectId: string
  isArchived: boolean
  createdAt: string
  timeZone: string
  links: ShareLinkView[]
  /** When a new link would end. */
  linkLastDay: Day
}

/** All that the page of a report shows. Throws not-found; an archived one can still be read. */
export function getReport(scope: Scope, id: string): Promise<ReportDesk> {
  return inWorkspace(scope, async (tx) => {
    const row = await storedReport(tx, scope, id)
    const { projectId, createdAt, archivedAt, workspace } = row
    return {
      ...{ id, projectId, timeZone: workspace.timeZone },
      isArchived: archivedAt !== null,
      createdAt: createdAt.toISOString(),
      ...(await read(tx, scope, row)),
      links: await shareLinksOf(tx, scope, { kind: 'report', reportId: id }),
      linkLastDay: reportLastDay(dayIn(new Date(), workspace.timeZone)),
    }
  })
}

/** The same as its PDF draws it. Throws not-found. */
export function getReportDocument(
  scope: Scope,
  id: string,
): Promise<SharedReport & { logo: Uint8Array | null }> {
  return inWorkspace(scope, async (tx) => {
    const report = await read(tx, scope, await storedReport(tx, scope, id))
    return { ...report, logo: await findLogo(tx, scope, report.view.sender.look) }
  })
}

/** The report behind a link. Throws not-found for a link to something else. */
export async function sharedReport(tx: Tx, share: ShareScope): Promise<SharedReport> {
  const { target } = share
  if (target.kind !== 'report') throw notFound()
  return read(tx, share, await storedReport(tx, share, target.reportId))
}

type StoredReport = Report & { workspace: { timeZone: string } }

async function storedReport(tx: Tx, { workspaceId }: Scope | ShareScope, id: string): Promise<StoredReport> {
  const row = await tx.report.findUnique({
    where: { workspaceId_id: { workspaceId, id: knownId(id) } },
    include: { workspace: { select: { timeZone: true } } },
  })
  if (!row) throw notFound()
  return row
}

/** What is frozen as it was frozen; what is live from the project as it is now. */
async function read(tx: Tx, scope: Scope | ShareScope, row: StoredReport): Promise<SharedReport> {
  if (row.snapshot !== null && row.sha256 !== null) {
    const snapshot = row.snapshot as unknown as ReportView | FirstReportView
    return { view: frozenReport(snapshot), frozen: { sha256: row.sha256, snapshot } }
  }
  const { projectId, title, fromMonth, workspace } = row
  const now = new Date()
  const view = await reportView(tx, scope, {
    ...{ projectId, title, summary: '' },
    kind: row.kind as ReportKind,
    sections: row.sections as ReportSection[],
    from: fromMonth && monthOfDate(fromMonth),
    asOf: dayIn(now, workspace.timeZone),
  })
  return { view: { ...view, readAt: now.toISOString() }, frozen: null }
}

export type ReportStart = {
  project: { id: string; name: string; isArchived: boolean }
  today: Day
  /** As it would be made now, with the sentences that its figures make. */
  view: ReportView
}

/** What the form of a new report shows: the report before it is made. Throws not-found. */
export function getReportStart(scope: Scope, projectId: string, draft: ReportDraft): Promise<ReportStart> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.project.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(projectId) } },
      select: { id: true, name: true, archivedAt: true, workspace: { select: { timeZone: true } } },
    })
    if (!row) throw notFound()
    const { id, name, archivedAt, workspace } = row
    const today = dayIn(new Date(), workspace.timeZone)
    const named = { title: proposedTitle(name, draft.kind), summary: '' }
    const asOf = draft.asOf !== null && draft.asOf <= today ? draft.asOf : today
    return {
      project: { id, name, isArchived: archivedAt !== null },
      today,
      view: await reportView(tx, scope, { ...draft, ...named, projectId, asOf }),
    }
  })
}
