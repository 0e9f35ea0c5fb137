import { acceptQuote, declineQuote, recordView } from '#lib/data/acceptance.ts'
import * as reports from '#lib/data/report.ts'
import { getReport, getReportDocument, getReportStart } from '#lib/data/report-desk.ts'
import { listReports } from '#lib/data/report-list.ts'
import { reportView } from '#lib/data/report-source.ts'
import { createShareLink, revokeShareLink, updateShareLink } from '#lib/data/share.ts'
import { listProjectLinks, shareLinksOf } from '#lib/data/share-list.ts'
import { getSharedDocument, getSharedLogo, getSharedPrint } from '#lib/data/shared-document.ts'
import { plainTerms } from '#lib/domain/share/link-terms.ts'
import { readReportDraft } from '#lib/schemas/report.ts'
import { acceptance, seenQuote, visitor } from '../quote.ts'
import { newReportOf, seenReport } from '../report.ts'
import { shareScope } from '../scope.ts'
import { type FileRows, listQuery, refuses, showsOwn, within } from './row.ts'
import type { World } from './world.ts'

const list = { ...listQuery, state: null, project: null, kind: null }
const newReport = ({ projectId }: World) => newReportOf({ projectId, title: 'Ours', asOf: '2026-11-01' })

const soon = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

/** A link of the caller's workspace that was forged to lead to a thing of another. */
const forged = (own: World, its: World) =>
  shareScope(own.scope.workspaceId, own.sent.share.shareId, its.sent.share.target)
const forgedReport = (own: World, its: World) =>
  shareScope(own.scope.workspaceId, own.reportShare.shareId, its.reportShare.target)

const forgedLive = (own: World, its: World) =>
  shareScope(own.scope.workspaceId, own.liveShare.shareId, its.liveShare.target)

/** A good link of the same tenant, but to another quote; for the control the right one. */
const anotherLink = (own: World, its: World) => (own === its ? its.sent.share : its.accepted.share)

const refusal = (versionId: string) => ({ versionId, name: 'Eve', reason: 'Too dear' })

export const shareRows: Record<string, FileRows> = {
  'acceptance.ts': {
    declineQuote: [
      refuses((own, its) => declineQuote(own.sent.share, refusal(its.sent.versionId), visitor)),
      refuses((own, its) => declineQuote(anotherLink(own, its), refusal(its.sent.versionId), visitor)),
      refuses((own, its) => declineQuote(forged(own, its), refusal(its.sent.versionId), visitor)),
    ],
    acceptQuote: [
      refuses((own, its) => acceptQuote(own.sent.share, acceptance(its.sent.versionId), visitor)),
      refuses((own, its) => acceptQuote(anotherLink(own, its), acceptance(its.sent.versionId), visitor)),
      refuses((own, its) => acceptQuote(forged(own, its), acceptance(its.sent.versionId), visitor)),
    ],
    recordView: refuses((own, its) => {
      const { shareId, target } = its.sent.share
      return recordView(shareScope(own.scope.workspaceId, shareId, target), 'pdf', visitor)
    }),
  },
  'shared-quote.ts': {
    sharedQuote: [
      refuses((own, its) => seenQuote(forged(own, its))),
      refuses((own, its) => seenQuote(own === its ? own.sent.share : own.reportShare)),
    ],
  },
  'shared-document.ts': {
    getSharedDocument: [
      refuses((own, its) => getSharedDocument(forged(own, its))),
      refuses((own, its) => getSharedDocument(forgedReport(own, its))),
    ],
    getSharedPrint: [
      refuses((own, its) => getSharedPrint(forged(own, its))),
      refuses((own, its) => getSharedPrint(forgedReport(own, its))),
    ],
    getSharedLogo: refuses((own, its) => getSharedLogo(forged(own, its))),
  },
  'share.ts': {
    createShareLink: refuses((own, its) =>
      within(own, (tx, scope) =>
        createShareLink(tx, scope, its.sent.share.target, plainTerms('Taken', soon())),
      ),
    ),
    updateShareLink: refuses((own, its) =>
      updateShareLink(own.scope, {
        ...{ ...plainTerms('Taken', soon()), id: its.reportShare.shareId, revision: 1 },
      }),
    ),
    revokeShareLink: refuses((own, its) => revokeShareLink(own.scope, its.reportShare.shareId)),
  },
  'share-list.ts': {
    listProjectLinks: refuses((own, its) => listProjectLinks(own.scope, its.projectId)),
    shareLinksOf: showsOwn((own, its) =>
      within(own, (tx, scope) => shareLinksOf(tx, scope, its.reportShare.target)),
    ),
  },
  'report.ts': {
    createReport: refuses((own, its) => reports.createReport(own.scope, newReport(its))),
    createReportLink: refuses((own, its) => reports.createReportLink(own.scope, its.reportId)),
    archiveReport: refuses((own, its) => reports.archiveReport(own.scope, its.reportId)),
    restoreReport: refuses((own, its) => reports.restoreReport(own.scope, its.reportId)),
  },
  'report-desk.ts': {
    getReport: refuses((own, its) => getReport(own.scope, its.reportId)),
    getReportDocument: refuses((own, its) => getReportDocument(own.scope, its.reportId)),
    sharedReport: [
      refuses((own, its) => seenReport(forgedReport(own, its))),
      refuses((own, its) => seenReport(own === its ? own.reportShare : own.sent.share)),
      refuses((own, its) => seenReport(forgedLive(own, its))),
      showsOwn((own) => seenReport(own.liveShare)),
    ],
    getReportStart: refuses((own, its) => getReportStart(own.scope, its.projectId, readReportDraft({}))),
  },
  'report-list.ts': {
    listReports: [
      showsOwn((own) => listReports(own.scope, list)),
      showsOwn((own, its) => listReports(own.scope, { ...list, project: its.projectId })),
    ],
  },
  'report-source.ts': {
    reportView: refuses((own, its) => within(own, (tx, scope) => reportView(tx, scope, newReport(its)))),
  },
}
