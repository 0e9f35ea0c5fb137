import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { canonicalJson } from '#lib/domain/canonical.ts'
import type { Day } from '#lib/domain/day.ts'
import { monthOf } from '#lib/domain/month.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { type LinkTerms, plainTerms, reportLastDay } from '#lib/domain/share/link-terms.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { dayIn, formatDay } from '#lib/format.ts'
import type { NewReportInput } from '#lib/schemas/report.ts'
import { audit } from './audit.ts'
import { dateOf, dateOfMonth } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { reportView } from './report-source.ts'
import { createShareLink } from './share.ts'

/**
 * Freezes what is known of a project as of a day, with its SHA-256, or keeps what a live report is to tell; and opens a link
 * to it, all or nothing.
 */
export function createReport(scope: Scope, input: NewReportInput): Promise<{ id: string; token: string }> {
  const { workspaceId, userId } = scope
  const { projectId, title, kind, sections, from, isLive } = input
  return inWorkspace(scope, async (tx) => {
    const asOf = await reportDay(tx, scope, input)
    const frozen = isLive ? null : hashed(await reportView(tx, scope, input))
    const id = newId()
    const fromMonth = from && dateOfMonth(from)
    await tx.report.create({
      data: {
        ...{ workspaceId, id, projectId, title, kind, sections, fromMonth, isLive, ...frozen },
        ...{ asOf: dateOf(asOf), createdBy: userId },
      },
    })
    const link = await openLink(tx, scope, { id, title })
    await audit(tx, scope, {
      action: 'report.created',
      subjectKind: 'report',
      subjectId: id,
      projectId,
      summary: `Made the ${isLive ? 'live report' : 'report'} “${title}”${isLive ? '' : ` as of ${formatDay(asOf)}`}`,
      detail: { kind, ...(frozen && { sha256: frozen.sha256 }) },
    })
    return { id, token: link.token }
  })
}

const hashed = (snapshot: ReportView) => ({
  snapshot,
  sha256: createHash('sha256').update(canonicalJson(snapshot)).digest('hex'),
})

/** The day of a new report: of a live one the day on which it is made. Refuses what cannot be told yet. */
async function reportDay(tx: Tx, { workspaceId }: Scope, input: NewReportInput): Promise<Day> {
  const project = await tx.project.findUnique({
    where: { workspaceId_id: { workspaceId, id: input.projectId } },
    select: { archivedAt: true, workspace: { select: { timeZone: true } } },
  })
  if (!project) throw notFound()
  if (project.archivedAt) throw conflict('This project is archived. Restore it, then make the report.')
  const today = dayIn(new Date(), project.workspace.timeZone)
  const asOf = input.isLive ? today : input.asOf
  if (asOf > today) throw invalid({ asOf: 'Choose today or an earlier day.' })
  if (input.from !== null && input.from > monthOf(asOf))
    throw invalid({ from: 'Choose a month that has begun by the day of the report.' })
  return asOf
}

/** Another link to a report, for instance after the first was revoked. */
export function createReportLink(scope: Scope, id: string, terms?: LinkTerms): Promise<{ token: string }> {
  return inWorkspace(scope, async (tx) => {
    const report = await knownReport(tx, scope, id)
    if (report.archivedAt) throw conflict('This report is archived. Restore it, then make the link.')
    const link = await openLink(tx, scope, report, terms)
    await audit(tx, scope, {
      action: 'share.created',
      subjectKind: 'share',
      subjectId: link.id,
      projectId: report.projectId,
      summary: `Made a link to the report “${report.title}”`,
    })
    return { token: link.token }
  })
}

/** Takes a report off the lists. Its links live on until they are revoked: what a client was given is not taken silently. */
export const archiveReport = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, true, 'archived', 'Archived')

export const restoreReport = (scope: Scope, id: string): Promise<void> =>
  setArchived(scope, id, false, 'restored', 'Restored')

async function setArchived(scope: Scope, id: string, isArchived: boolean, verb: string, word: string) {
  await inWorkspace(scope, async (tx) => {
    const report = await knownReport(tx, scope, id)
    if ((report.archivedAt !== null) === isArchived) return
    await tx.report.updateMany({
      where: { workspaceId: scope.workspaceId, id },
      data: { archivedAt: isArchived ? new Date() : null },
    })
    await audit(tx, scope, {
      action: `report.${verb}`,
      subjectKind: 'report',
      subjectId: id,
      projectId: report.projectId,
      summary: `${word} the report “${report.title}”`,
    })
  })
}

async function knownReport(tx: Tx, { workspaceId }: Scope, id: string) {
  const report = await tx.report.findUnique({
    where: { workspaceId_id: { workspaceId, id: knownId(id) } },
    select: { id: true, title: true, projectId: true, archivedAt: true },
  })
  if (!report) throw notFound()
  return report
}

async function openLink(tx: Tx, scope: Scope, report: { id: string; title: string }, given?: LinkTerms) {
  const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
  const terms = given ?? plainTerms(report.title, reportLastDay(dayIn(new Date(), timeZone)))
  return createShareLink(tx, scope, { kind: 'report', reportId: report.id }, terms)
}
