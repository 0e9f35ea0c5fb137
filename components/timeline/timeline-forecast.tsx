import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { Day } from '#lib/domain/day.ts'
import type { Schedule } from '#lib/domain/timeline/schedule-result.ts'
import { formatDay, formatNumber, formatPercent } from '#lib/format.ts'

type TimelineForecastProps = {
  schedule: Schedule
  /** The day that the visitor asks about. */
  asked: Day | null
}

const percent = (probability: number): string => formatPercent(String(Math.round(probability * 1000) / 10), 1)

/** When the plan ends, how sure that is, and what decides it. */
export function TimelineForecast({ schedule, asked }: TimelineForecastProps) {
  const { finish, doneBy, criticalPath, tasks, drawing, warnings } = schedule
  const names = new Map(tasks.map((task) => [task.id, task.name]))
  const [promised, answer] = doneBy
  const isOpen = tasks.some((task) => !task.isDone)
  if (!isOpen) return null
  return (
    <div className="mb-4">
      <Card title="When it will be done">
        <p className="mb-3 max-w-[70ch]">
          With likely lengths it ends on {formatDay(finish.planned)}. In half of the cases it ends by{' '}
          {formatDay(finish.p50)}, in nine of ten by {formatDay(finish.p90)}.
        </p>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          <KeyFigure label="Even chance (P50)" value={formatDay(finish.p50)} />
          <KeyFigure label="Nine in ten (P90)" value={formatDay(finish.p90)} />
          {promised ? (
            <KeyFigure
              label="Done by the baseline"
              value={percent(promised.probability)}
              note={`by ${formatDay(promised.date)}`}
            />
          ) : null}
          <form className="flex flex-col gap-2 print:hidden">
            <div className="flex items-end gap-2">
              <DateField label="Done by" name="by" defaultValue={asked ?? ''} isRequired />
              <Button type="submit">Ask</Button>
            </div>
            {answer ? (
              <output className="text-table">
                {percent(answer.probability)} by {formatDay(answer.date)}
              </output>
            ) : null}
          </form>
        </div>
        {criticalPath.length > 0 ? (
          <p className="mt-3 max-w-[110ch] text-table">
            <span className="font-medium">What decides the end:</span>{' '}
            {criticalPath.map((id) => names.get(id) ?? id).join(' → ')}
          </p>
        ) : null}
        {warnings.length > 0 ? (
          <ul className="mt-2 list-disc ps-5 text-table text-muted">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        ) : null}
        <p className="mt-2 text-label text-muted">
          {drawing.draws > 1
            ? `From ${formatNumber(drawing.draws)} draws of the ranges of the tasks; the same plan always gives the same days.`
            : 'No open task has a range.'}
        </p>
      </Card>
    </div>
  )
}
