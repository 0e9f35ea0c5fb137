import type { ReactNode } from 'react'
import { Link } from './link.tsx'

type TextLinkProps = { href: string; isExternal?: boolean; children: ReactNode; 'aria-label'?: string }

const style = 'font-medium underline decoration-control underline-offset-3 hover:decoration-ink'

export function TextLink({ href, isExternal = false, children, ...props }: TextLinkProps) {
  if (isExternal)
    return (
      <a data-slot="text-link" href={href} rel="noreferrer" className={style} {...props}>
        {children}
      </a>
    )
  return (
    <Link data-slot="text-link" href={href} className={style} {...props}>
      {children}
    </Link>
  )
}
