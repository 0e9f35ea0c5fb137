import { OptionTable } from '#components/quote/option-table.tsx'
import { EVIDENCE_HEAD, evidenceCells, unmeasuredInWords } from '#lib/chart/report-words.ts'
import type { ReportEvidence as Evidence } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'

const CAPTION =
  'Answers that were checked, one by one. Errors are answers that never came; they count neither way.'

/** What was measured of each option. */
export function ReportEvidence({ evidence, figures }: { evidence: Evidence[]; figures: Figures }) {
  const unmeasured = unmeasuredInWords(evidence)
  if (unmeasured) return <p className="max-w-[70ch]">{unmeasured}</p>
  return (
    <OptionTable
      caption={CAPTION}
      head={EVIDENCE_HEAD}
      rows={evidence.map((row) => ({
        option: row.option,
        approach: row.approach,
        cells: evidenceCells(row, figures),
      }))}
    />
  )
}
