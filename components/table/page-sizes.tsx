import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'
import { sizeLink } from './list-link.ts'
import { pageLinkStyle } from './page-step.tsx'

const SIZES = [25, 50, 100]

/** How many rows a page has; of a list that fits the smallest there is no choice. */
export function PageSizes({ search, total, size }: { search: string; total: number; size: number }) {
  if (total <= (SIZES[0] ?? 0)) return null
  return (
    <p className="flex items-center gap-1">
      Rows
      {SIZES.map((count) => (
        <Link
          key={count}
          href={sizeLink(search, count)}
          aria-label={`${count} rows on a page`}
          aria-current={count === size ? 'true' : undefined}
          className={cn(pageLinkStyle, count === size && 'font-semibold text-ink')}
        >
          {count}
        </Link>
      ))}
    </p>
  )
}
