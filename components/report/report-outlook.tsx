import { outlookInWords } from '#lib/chart/outlook-words.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { ReportOutlookView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

type ReportOutlookProps = { outlook: ReportOutlookView; currency: Currency; figures: Figures }

/** Where the spend is heading, and how that was reckoned. */
export function ReportOutlook({ outlook, currency, figures }: ReportOutlookProps) {
  return (
    <div className="flex max-w-[70ch] flex-col gap-1">
      <p className="font-medium">{outlookInWords(outlook, currency, figures)}</p>
      {outlook.method.map((sentence) => (
        <p key={sentence} className="text-muted">
          {sentence}
        </p>
      ))}
    </div>
  )
}
