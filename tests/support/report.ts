import type { ShareScope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { type SharedReport, sharedReport } from '#lib/data/report-desk.ts'
import { findShare } from '#lib/data/share-access.ts'
import { sectionsOfKind } from '#lib/domain/report/kind.ts'
import type { NewReportInput } from '#lib/schemas/report.ts'
import { shareScope } from './scope.ts'

type Asked = Pick<NewReportInput, 'projectId' | 'asOf'> & Partial<NewReportInput>

/** A report with the sections that its kind begins with, frozen, with the summary that its figures make. */
export const newReportOf = ({ kind = 'complete', ...asked }: Asked): NewReportInput => ({
  ...{ kind, sections: [...sectionsOfKind[kind]], from: null, isLive: false },
  ...{ title: 'Where do we stand?', summary: '' },
  ...asked,
})

/** The proof that whoever holds the link has. */
export async function shared(token: string): Promise<ShareScope> {
  const row = await findShare(token)
  if (!row) throw new Error('no link')
  return shareScope(row.workspaceId, row.shareId, row.target)
}

/** What a link shows of its report. */
export const seenReport = (share: ShareScope): Promise<SharedReport> =>
  inWorkspace(share, (tx) => sharedReport(tx, share))
