import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TabNav } from '#components/ui/tab-nav.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { paths } from '#lib/paths.ts'
import { StatusBadge } from './status-badge.tsx'

type ProjectHeaderProps = {
  project: {
    id: string
    name: string
    clientId: string
    clientName: string
    status: ProjectStatus
    isArchived: boolean
  }
  actions?: ReactNode
}

/** The head of every page of a project, with the way to its other pages. */
export function ProjectHeader({ project, actions }: ProjectHeaderProps) {
  const { id, name, clientId, clientName, status, isArchived } = project
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[{ href: paths.projects(), label: 'Projects' }, { label: name }]}
        description={
          <>
            for <TextLink href={paths.client(clientId)}>{clientName}</TextLink>
          </>
        }
        meta={
          <>
            <StatusBadge status={status} />
            {isArchived ? <Badge tone="warning">Archived</Badge> : null}
          </>
        }
        actions={actions}
      />
      <TabNav
        label="Project"
        items={[
          { href: paths.project(id), label: 'Overview' },
          { href: paths.projectComparisons(id), label: 'Comparison' },
          { href: paths.projectEvidence(id), label: 'Evidence' },
          { href: paths.projectTimeline(id), label: 'Timeline' },
          { href: paths.projectSpend(id), label: 'Spend' },
          { href: paths.projectQuotes(id), label: 'Quotes' },
          { href: paths.projectReports(id), label: 'Report' },
          { href: paths.projectLinks(id), label: 'Links' },
        ]}
      />
    </>
  )
}
