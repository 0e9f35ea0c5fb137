import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import { type LineShow, SHOWN } from '#lib/domain/import/line-show.ts'
import { formatNumber } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

const words: Record<LineShow, { label: string; says: string; said: string }> = {
  new: { label: 'New', says: 'stand nowhere yet', said: 'stood nowhere before' },
  changed: { label: 'Changed', says: 'replace another amount', said: 'replaced another amount' },
  same: { label: 'Same', says: 'stand there already', said: 'stood there already' },
  rejected: { label: 'Rejected', says: 'cannot be read', said: 'could not be read' },
}

type CountTabsProps = {
  id: string
  counts: Record<LineShow, number>
  shown: LineShow | null
  /** Whether the rows are taken over. */
  isImported: boolean
}

/** How many rows of each kind there are; each figure leads to its rows. */
export function CountTabs({ id, counts, shown, isImported }: CountTabsProps) {
  return (
    <nav aria-label="Rows of the file">
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {SHOWN.map((kind) => (
          <li key={kind}>
            <Link
              href={`${paths.import(id, { show: kind })}#rows`}
              aria-current={kind === shown ? 'true' : undefined}
              className={cn(
                'flex h-full flex-col rounded-card border p-3 no-underline hover:bg-hover',
                kind === shown ? 'border-ink' : 'border-hairline',
              )}
            >
              <span className="text-label text-muted">{words[kind].label}</span>
              <span
                className={cn(
                  'text-figure tabular-nums',
                  kind === 'rejected' && counts[kind] > 0 && 'text-danger',
                )}
              >
                {formatNumber(counts[kind])}
              </span>
              <span className="text-label font-normal text-muted">
                {isImported ? words[kind].said : words[kind].says}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
