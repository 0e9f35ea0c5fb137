import type { ReactNode } from 'react'
import { cn } from '#components/ui/cn.ts'

type PlainRow = { key: string; name: ReactNode; cells: readonly ReactNode[] }

type PlainTableProps = {
  caption: string
  /** Said to screen readers alone, where a heading above says it to all. */
  isCaptionHidden?: boolean
  /** What the first column names, then the heads of the others. */
  heads: readonly string[]
  rows: readonly PlainRow[]
  sums?: Omit<PlainRow, 'key'>
  /** Figures stand at the end of their column and never break; words at its start. */
  cells: 'figures' | 'words'
  /** What stands in place of a table without a row. */
  none?: string
}

const PLACE = 'py-1.5 pe-3 align-top last:pe-0 sm:pe-4'
const HEAD = { figures: 'text-end first:text-start', words: 'text-start' }
const NAME = { figures: 'font-normal', words: 'font-medium' }
const CELL = { figures: 'whitespace-nowrap text-end', words: 'wrap-break-word min-w-20' }

/** A small table that is neither sorted nor paged; wider than the screen, it scrolls within itself. */
export function PlainTable(props: PlainTableProps) {
  const { caption, isCaptionHidden = false, heads, rows, sums, cells, none } = props
  if (rows.length === 0 && none) return <p className="text-muted">{none}</p>
  const lineOf = ({ name, cells: values }: Omit<PlainRow, 'key'>, weight?: string) => (
    <>
      <th scope="row" className={cn(PLACE, 'wrap-anywhere min-w-24 text-start sm:min-w-32', weight)}>
        {name}
      </th>
      {values.map((value, at) => (
        <td key={heads[at + 1]} className={cn(PLACE, CELL[cells])}>
          {value}
        </td>
      ))}
    </>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-table">
        <caption className={isCaptionHidden ? 'sr-only' : 'pb-1 text-start font-medium'}>{caption}</caption>
        <thead className="border-b border-control text-label text-muted">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={cn(PLACE, HEAD[cells])}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {rows.map((row) => (
            <tr key={row.key}>{lineOf(row, NAME[cells])}</tr>
          ))}
        </tbody>
        {sums ? (
          <tfoot className="border-t border-control font-semibold">
            <tr>{lineOf(sums)}</tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  )
}
