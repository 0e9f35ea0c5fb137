import type { ReactNode } from 'react'
import { cn } from '#components/ui/cn.ts'
import { Link } from '#components/ui/link.tsx'

export const pageLinkStyle =
  'grid min-h-8 min-w-8 place-items-center rounded-control px-2 hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11'

type PageStepProps = { href: string | null; label: string; children: ReactNode }

/** A step that leads nowhere stays in its place, as text. */
export function PageStep({ href, label, children }: PageStepProps) {
  return href ? (
    <Link href={href} aria-label={label} className={pageLinkStyle}>
      {children}
    </Link>
  ) : (
    <span aria-hidden className={cn(pageLinkStyle, 'opacity-40 hover:bg-transparent')}>
      {children}
    </span>
  )
}
