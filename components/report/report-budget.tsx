import { KeyFigure } from '#components/ui/key-figure.tsx'
import { budgetFigures } from '#lib/chart/report-words.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { ReportBudgetView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'
import { ReportOutlook } from './report-outlook.tsx'

type ReportBudgetProps = { budget: ReportBudgetView; currency: Currency; figures: Figures }

/** What was quoted for all months, what of it is used, and where it is heading. */
export function ReportBudget({ budget, currency, figures }: ReportBudgetProps) {
  const row = budgetFigures(budget, currency, figures)
  return (
    <>
      {row.length > 0 ? (
        <div className="flex flex-wrap gap-x-6 gap-y-4 *:grow *:basis-40">
          {row.map((figure) => (
            <KeyFigure key={figure.label} {...figure} />
          ))}
        </div>
      ) : null}
      {budget.warning ? <p className="max-w-[70ch] font-medium">{budget.warning}</p> : null}
      {budget.outlook ? <ReportOutlook outlook={budget.outlook} {...{ currency, figures }} /> : null}
    </>
  )
}
