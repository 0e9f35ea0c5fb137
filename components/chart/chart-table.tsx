import { Disclosure } from '#components/ui/disclosure.tsx'
import { chartTable } from '#lib/chart/description.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'

/** The figures behind a chart; opens without scripts. */
export function ChartTable({ spec }: { spec: ChartSpec }) {
  const { head, rows } = chartTable(spec)
  return (
    <Disclosure title="Show as table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section aria-label={`Table: ${spec.title}`} tabIndex={0} className="max-h-96 overflow-auto">
        <table className="w-full text-table">
          <thead className="sticky top-0 bg-background">
            <tr className="border-b">
              {head.map((name, at) => (
                <th
                  key={at}
                  scope="col"
                  className="px-2 py-1.5 text-end font-medium text-muted first:text-start"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="figure-cells">
            {rows.map((row, at) => (
              <tr key={at}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  )
}
