import { cn } from '#components/ui/cn.ts'
import type { Recognition, SampleRow } from '#lib/domain/import/recognition.ts'
import { formatDay, formatRate } from '#lib/format.ts'

/** What a row was understood as, or why it was not. */
function Understood({ reading }: { reading: SampleRow['reading'] }) {
  if (reading === null) return <span className="text-muted">not yet</span>
  if (reading.kind === 'skip') return <span className="text-muted">passed over: no cost</span>
  if (reading.kind === 'reject')
    return (
      <span className="wrap-anywhere block min-w-64 whitespace-normal text-danger">{reading.reason}</span>
    )
  const { day, amount, currency, provider, service } = reading
  return (
    <span>
      {formatDay(day)} · <strong className="font-semibold">{formatRate(amount, currency)}</strong> ·{' '}
      {provider}
      {service ? ` · ${service}` : ''}
    </span>
  )
}

type SampleTableProps = { recognition: Recognition; isPending: boolean }

/** The first rows as they stand in the file, each beside how it reads. */
export function SampleTable({ recognition: { columns, rows }, isPending }: SampleTableProps) {
  if (rows.length === 0) return <p className="text-muted">0 rows: there is a head and nothing below it.</p>
  return (
    <section
      aria-label="First rows"
      aria-busy={isPending}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard
      tabIndex={0}
      className={cn(
        'relative overflow-x-auto rounded-card border border-hairline',
        isPending && 'opacity-60',
      )}
    >
      <table className="w-full border-collapse text-table">
        <caption className="sr-only">The first rows of the file</caption>
        <thead className="border-b border-hairline bg-surface text-label text-muted">
          <tr>
            <th scope="col" className="whitespace-nowrap px-3 py-2 text-start">
              Line
            </th>
            <th scope="col" className="whitespace-nowrap px-3 py-2 text-start">
              Reads as
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="whitespace-nowrap px-3 py-2 text-start font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {rows.map((row) => (
            <tr key={row.line} className="align-top">
              <th scope="row" className="px-3 py-1.5 text-start font-normal text-muted">
                {row.line}
              </th>
              <td className="whitespace-nowrap px-3 py-1.5">
                <Understood reading={row.reading} />
              </td>
              {columns.map((name, at) => (
                <td
                  key={name}
                  title={row.cells[at]}
                  className="max-w-56 truncate whitespace-nowrap px-3 py-1.5 text-muted"
                >
                  {row.cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
