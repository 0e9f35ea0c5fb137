import { Badge } from '#components/ui/badge.tsx'
import { kindName, type ReportKind } from '#lib/domain/report/kind.ts'

type ReportBadgesProps = { kind: ReportKind; isLive: boolean; isArchived: boolean }

/** What a report is for, and whether it still moves. */
export function ReportBadges({ kind, isLive, isArchived }: ReportBadgesProps) {
  return (
    <>
      <Badge>{kindName[kind]}</Badge>
      {isLive ? <Badge tone="ok">Live</Badge> : null}
      {isArchived ? <Badge tone="warning">Archived</Badge> : null}
    </>
  )
}
