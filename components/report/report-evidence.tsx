import { Badge } from '#components/ui/badge.tsx'
import { EVIDENCE_HEAD, evidenceCells } from '#lib/chart/report-words.ts'
import { approachName } from '#lib/domain/approach.ts'
import type { ReportEvidence as Evidence } from '#lib/domain/report/report-view.ts'

/** What was measured of each option. On a phone each is a block. */
export function ReportEvidence({ evidence }: { evidence: Evidence[] }) {
  return (
    <table className="w-full border-collapse text-table max-sm:block">
      <caption className="mb-2 text-start text-muted max-sm:block">
        Answers that were checked, one by one. Errors are answers that never came; they count neither way.
      </caption>
      <thead className="border-b border-hairline max-sm:sr-only">
        <tr>
          {EVIDENCE_HEAD.map((name, at) => (
            <th
              key={name}
              scope="col"
              className={`px-2 py-1.5 font-medium text-muted first:ps-0 ${at > 0 && at < 4 ? 'text-end' : 'text-start'}`}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col">
        {evidence.map((row) => (
          <tr
            key={row.option}
            className="break-inside-avoid border-b border-hairline align-top max-sm:flex max-sm:flex-col max-sm:py-2"
          >
            <th scope="row" className="min-w-40 px-2 py-1.5 text-start font-medium first:ps-0 max-sm:px-0">
              <span className="wrap-anywhere mb-1 block">{row.option}</span>
              <Badge tone={row.approach}>{approachName[row.approach]}</Badge>
            </th>
            {evidenceCells(row).map((cell, at) => (
              <td
                key={EVIDENCE_HEAD[at + 1]}
                className={`px-2 py-1.5 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-0.5 ${at < 3 ? 'sm:text-end' : ''}`}
              >
                <span aria-hidden className="text-muted sm:hidden">
                  {EVIDENCE_HEAD[at + 1]}
                </span>
                <span className="wrap-anywhere max-sm:text-end">{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
