import type { ReactNode } from 'react'

type FigureTableProps = {
  caption: string
  /** The first heads the names of the rows. */
  head: readonly string[]
  rows: readonly { key: string; name: ReactNode; cells: readonly string[] }[]
  /** What stands in place of a table without a row. */
  none: string
}

/** A small table of figures, right-aligned, that scrolls within itself on a phone. */
export function FigureTable({ caption, head, rows, none }: FigureTableProps) {
  if (rows.length === 0) return <p className="text-muted">{none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-hairline">
          <tr>
            {head.map((name) => (
              <th
                key={name}
                scope="col"
                className="px-2 py-1.5 text-end font-medium text-muted first:ps-0 first:text-start"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key} className="border-b border-hairline last:border-0">
              <th scope="row" className="wrap-anywhere min-w-32 py-1.5 pe-2 text-start font-normal">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]} className="whitespace-nowrap px-2 py-1.5 text-end">
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
