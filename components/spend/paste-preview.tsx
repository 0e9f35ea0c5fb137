import { cn } from '#components/ui/cn.ts'
import { isBroken, type Paste, type PasteLine } from '#lib/domain/spend/paste/paste.ts'
import { countOf } from '#lib/format.ts'

const FIRST_LINES = 100

/** How each cell was read: what is wrong stands in its cell, what is left out is pale. */
export function PastePreview({ paste }: { paste: Paste }) {
  if (paste.lines.length === 0) return null
  const shown = paste.lines.filter((line, at) => at < FIRST_LINES || isBroken(line))
  const broken = paste.lines.filter(isBroken).length
  const amounts = paste.lines.reduce((count, line) => count + line.records.length, 0)
  const sums = paste.lines.filter((line) => line.isSum).length
  return (
    <div className="flex flex-col gap-2">
      <p role="status">
        Read {countOf(paste.lines.length, 'row')} as {countOf(amounts, 'amount')}
        {broken > 0 ? `; ${countOf(broken, 'row has', 'rows have')} problems` : ''}
        {sums > 0
          ? `; ${countOf(sums, 'row adds', 'rows add')} up others and ${sums === 1 ? 'is' : 'are'} left out`
          : ''}
        .
      </p>
      <section
        aria-label="Cells as they were read"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="relative max-h-128 overflow-auto rounded-card border border-hairline"
      >
        <table className="w-full border-collapse text-table">
          <caption className="sr-only">Cells as they were read</caption>
          <thead className="border-b border-hairline bg-surface text-label text-muted">
            <tr>
              <th scope="col" className="px-3 py-1.5 text-end font-medium">
                Row
              </th>
              {paste.head.map((name, at) => (
                <th key={at} scope="col" className="whitespace-nowrap px-3 py-1.5 text-start font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-hairline">
            {shown.map((line) => (
              <Line key={line.line} line={line} width={paste.head.length} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < paste.lines.length ? (
        <p className="text-table text-muted">
          {countOf(paste.lines.length - shown.length, 'more row')} without problems.
        </p>
      ) : null}
    </div>
  )
}

function Line({ line, width }: { line: PasteLine; width: number }) {
  return (
    <tr className={cn(line.isSum && 'text-subtle')}>
      <td className="px-3 py-1.5 text-end text-muted">{line.line}</td>
      {Array.from({ length: Math.max(width, line.cells.length) }, (_, at) => line.cells[at]).map(
        (cell, at) => (
          <td
            key={at}
            className={cn(
              'wrap-anywhere min-w-20 max-w-72 px-3 py-1.5 align-top',
              cell?.problem && 'min-w-44 bg-danger-tint',
            )}
          >
            {cell?.text}
            {cell?.read && !cell.problem ? (
              <span className="block text-label text-muted">{cell.read}</span>
            ) : null}
            {cell?.problem ? <span className="block text-label text-danger">{cell.problem}</span> : null}
          </td>
        ),
      )}
    </tr>
  )
}
