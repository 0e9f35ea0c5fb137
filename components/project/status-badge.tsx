import { Badge } from '#components/ui/badge.tsx'
import { type ProjectStatus, statusName } from '#lib/domain/project/status.ts'

const tones: Record<ProjectStatus, 'neutral' | 'ok' | 'warning' | 'danger'> = {
  lead: 'neutral',
  comparing: 'neutral',
  quoted: 'warning',
  won: 'ok',
  implementing: 'ok',
  live: 'ok',
  closed: 'neutral',
  lost: 'danger',
}

export function StatusBadge({ status }: { status: ProjectStatus }) {
  return <Badge tone={tones[status]}>{statusName[status]}</Badge>
}
