import { StatusBadge } from '#components/project/status-badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Line = {
  id: string
  name: string
  status: ProjectStatus
  startsOn: string | null
  endsOn: string | null
}

const span = ({ startsOn, endsOn }: Line): string =>
  [startsOn && `from ${formatDay(startsOn)}`, endsOn && `to ${formatDay(endsOn)}`].filter(Boolean).join(' ')

export function ClientProjects({ projects }: { projects: Line[] }) {
  return (
    <Card title="Projects">
      {projects.length === 0 ? (
        <p className="text-muted">No project yet. A project holds the comparison, the quote and the plan.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {projects.map((project) => (
            <li key={project.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="wrap-anywhere min-w-0">
                <TextLink href={paths.project(project.id)}>{project.name}</TextLink>
              </span>
              <StatusBadge status={project.status} />
              <span className="ms-auto text-table text-muted">{span(project)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
