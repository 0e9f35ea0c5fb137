import { ChevronRight } from 'lucide-react'
import { Link } from './link.tsx'

export type Crumb = { href?: string; label: string }

export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  return (
    <nav data-slot="breadcrumb" aria-label="Breadcrumb" className="print:hidden">
      <ol className="flex min-w-0 flex-wrap items-center gap-x-1 text-table text-muted">
        {items.map((item, index) => (
          <li key={`${index}-${item.label}`} className="flex min-w-0 items-center gap-1">
            {index > 0 ? <ChevronRight aria-hidden className="size-3.5 shrink-0" /> : null}
            {item.href ? (
              <Link
                href={item.href}
                title={item.label}
                className="max-w-48 truncate py-0.5 hover:text-ink hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" title={item.label} className="max-w-48 truncate py-0.5">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
