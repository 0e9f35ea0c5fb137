import { Notice } from '#components/ui/notice.tsx'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'

type FindingsProps = { result: ComparisonResult; remarks: string[] }

/** What a reader must know before believing the figures. */
export function Findings({ result, remarks }: FindingsProps) {
  return (
    <>
      {remarks.length > 0 ? (
        <Notice tone="warning" title="What is known about the guide’s figures">
          <ul className="list-disc ps-4">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {result.warnings.length > 0 ? (
        <Notice tone="warning" title="Check before you quote">
          <ul className="list-disc ps-4">
            {result.warnings.map((warning) => (
              <li key={warning} className="wrap-anywhere">
                {warning}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  )
}
