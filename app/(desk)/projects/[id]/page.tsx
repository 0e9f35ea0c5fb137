import type { Metadata } from 'next'
import { ActivityList } from '#components/activity/activity-list.tsx'
import { NextSteps } from '#components/project/next-steps.tsx'
import { ProjectFacts } from '#components/project/project-facts.tsx'
import { RecommendationCard } from '#components/project/recommendation-card.tsx'
import { Card } from '#components/ui/card.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getProjectOverview } from '#lib/data/project-overview.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { restoreAnything } from '../../activity/actions.ts'

export const metadata: Metadata = { title: 'Project' }

export default async function Page(props: PageProps<'/projects/[id]'>) {
  const scope = await requireScope('read')
  const project = await found(getProjectOverview(scope, (await props.params).id))
  const canWrite = isAllowed(scope.role, 'write') && !project.isArchived
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid gap-4">
        <RecommendationCard
          projectId={project.id}
          recommendation={project.recommendation}
          timeZone={project.timeZone}
          canWrite={canWrite}
        />
        <NextSteps projectId={project.id} progress={project.progress} canWrite={canWrite} />
      </div>
      <div className="grid gap-4">
        <ProjectFacts project={project} />
        <Card title="Recent activity">
          <ActivityList
            events={project.activity}
            timeZone={project.timeZone}
            restore={canWrite ? restoreAnything : undefined}
          />
        </Card>
      </div>
    </div>
  )
}
