import type { QuoteComparisonView } from '#lib/domain/quote/quote-view.ts'
import { type DocumentLevel, DocumentSection } from './document-section.tsx'

type QuoteAdviceProps = { comparison: QuoteComparisonView; level: DocumentLevel }

/** The answer before everything else: one sentence, its reasons, and what speaks against it. */
export function QuoteAdvice({ comparison, level }: QuoteAdviceProps) {
  const { recommendation, reasons, counterArgument, switchPoint, leftOut = [] } = comparison
  return (
    <div className="rounded-card border border-hairline bg-surface p-4 sm:p-6">
      <DocumentSection title="Our recommendation" level={level}>
        <p className="wrap-anywhere max-w-[70ch] text-section font-medium">{recommendation}</p>
        {reasons.length > 0 ? (
          <ol className="flex max-w-[70ch] list-decimal flex-col gap-1 ps-5">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ol>
        ) : null}
        {counterArgument ? (
          <p className="max-w-[70ch]">
            <span className="font-medium">What speaks against it: </span>
            {counterArgument}
          </p>
        ) : null}
        {switchPoint ? (
          <p className="max-w-[70ch]">
            <span className="font-medium">What would change it: </span>
            {switchPoint}
          </p>
        ) : null}
        {leftOut.length > 0 ? (
          <div className="max-w-[70ch]">
            <p className="font-medium">Left out</p>
            <ul className="list-disc ps-5">
              {leftOut.map((reason) => (
                <li key={reason} className="wrap-anywhere">
                  {reason}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </DocumentSection>
    </div>
  )
}
