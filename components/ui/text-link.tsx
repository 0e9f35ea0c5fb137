import type { ReactNode } from 'react'
import { Link } from './link.tsx'

type TextLinkProps = { href: string; isExternal?: boolean; children: ReactNode; 'aria-label'?: string }

export function TextLink({ href, isExternal = false, children, ...props }: TextLinkProps) {
  if (isExternal)
    return (
      <a data-slot="text-link" href={href} rel="noreferrer" className="text-link" {...props}>
        {children}
      </a>
    )
  return (
    <Link data-slot="text-link" href={href} className="text-link" {...props}>
      {children}
    </Link>
  )
}
