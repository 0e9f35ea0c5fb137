import type { ReactNode } from 'react'

type DifferenceTableProps = {
  caption: string
  /** What the first column names, then the heads of the others. */
  heads: readonly string[]
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[]
}

/** What was beside what is, one row for each thing that differs. */
export function DifferenceTable({ caption, heads, rows }: DifferenceTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-table">
        <caption className="pb-1 text-start font-medium">{caption}</caption>
        <thead>
          <tr className="border-b border-control text-label text-muted">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pe-4 text-start">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key} className="border-b border-hairline align-top">
              <th scope="row" className="wrap-anywhere min-w-36 py-2 pe-4 text-start font-medium">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]} className="wrap-break-word min-w-20 py-2 pe-4">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
