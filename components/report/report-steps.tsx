import { stepLists } from '#lib/chart/report-words.ts'
import type { Month } from '#lib/domain/month.ts'
import type { ReportStepsView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

type ReportStepsProps = { steps: ReportStepsView; from: Month | null; figures: Figures }

/** Three lists side by side; on a phone below one another. */
export function ReportSteps({ steps, from, figures }: ReportStepsProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-3">
      {stepLists(steps, from, figures).map(({ title, items, more, none }) => (
        <div key={title} className="flex min-w-0 break-inside-avoid flex-col gap-2">
          <p className="font-medium">{title}</p>
          {items.length === 0 ? <p className="text-table text-muted">{none}</p> : null}
          <ul className="flex flex-col gap-2 text-table empty:hidden">
            {items.map(({ name, day }, at) => (
              <li key={at} className="wrap-anywhere">
                {name}
                <span className="block text-muted">{day}</span>
              </li>
            ))}
          </ul>
          {more ? <p className="text-table text-muted">{more}</p> : null}
        </div>
      ))}
    </div>
  )
}
