import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type Day, daysBetween } from '#lib/domain/day.ts'
import { countOf, formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Task = {
  id: string
  name: string
  isGate: boolean
  endsOn: Day
  isOverdue: boolean
  projectId: string
  projectName: string
}

type DueTasksProps = { tasks: Task[]; total: number; today: Day }

export function DueTasks({ tasks, total, today }: DueTasksProps) {
  return (
    <Card title="Tasks due" description="Overdue, or due within seven days.">
      {tasks.length === 0 ? (
        <p className="text-muted">Nothing is due.</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {tasks.map((task) => (
            <li key={task.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <div className="wrap-anywhere min-w-0">
                <TextLink href={paths.projectTimeline(task.projectId)}>{task.name}</TextLink>
                <p className="text-table text-muted">
                  {task.projectName}
                  {task.isGate ? ' · gate' : null}
                </p>
              </div>
              <Badge tone={task.isOverdue ? 'danger' : 'neutral'}>{dueIn(task.endsOn, today)}</Badge>
            </li>
          ))}
        </ul>
      )}
      {total > tasks.length ? (
        <p className="mt-2 text-muted">and {countOf(total - tasks.length, 'more task')}.</p>
      ) : null}
    </Card>
  )
}

function dueIn(endsOn: Day, today: Day): string {
  const days = daysBetween(today, endsOn)
  if (days === 0) return 'Due today'
  return days < 0 ? `${countOf(-days, 'day')} overdue` : `Due ${formatDay(endsOn)}`
}
