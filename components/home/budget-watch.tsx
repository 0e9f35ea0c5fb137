import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Alert = {
  projectId: string
  projectName: string
  level: number | null
  isOverrun: boolean
  sentence: string
}

type BudgetWatchProps = { alerts: Alert[]; total: number; watched: number }

/** Projects whose budget is or will be used up, worst first, each with the reason. */
export function BudgetWatch({ alerts, total, watched }: BudgetWatchProps) {
  if (watched === 0) return null
  return (
    <Card
      title="Budgets"
      description={`${countOf(watched, 'project')} with a budget and spend in this month or the last.`}
    >
      {alerts.length === 0 ? (
        <p className="text-muted">None runs over, as far as can be told.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {alerts.map(({ projectId, projectName, level, isOverrun, sentence }) => (
            <li key={projectId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <div className="wrap-anywhere min-w-0 max-w-[70ch] flex-1 basis-60">
                <TextLink href={paths.projectBudget(projectId)}>{projectName}</TextLink>
                <p className="text-table text-muted">{sentence}</p>
              </div>
              <Badge tone={level === 100 ? 'danger' : 'warning'}>
                {isOverrun && level !== 100 ? 'runs over' : `${level}% reached`}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {total > alerts.length ? (
        <p className="mt-2 text-muted">and {countOf(total - alerts.length, 'more project')}.</p>
      ) : null}
    </Card>
  )
}
