import { KeyFigure } from '#components/ui/key-figure.tsx'
import { reportFigures } from '#lib/chart/report-words.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'

/** How far the work is and what it has cost, each with what it is measured against. */
export function ReportFigures({ view }: { view: ReportView }) {
  const figures = reportFigures(view)
  if (figures.length === 0) return null
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4 *:grow *:basis-40 border-y border-hairline py-4">
      {figures.map((figure) => (
        <KeyFigure key={figure.label} {...figure} />
      ))}
    </div>
  )
}
