import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import { Link } from './link.tsx'

type LinkButtonProps = {
  href: string
  variant?: ButtonVariant
  size?: ButtonSize
  /** Name of the file to save; makes it a plain download link. */
  download?: string | boolean
  'aria-label'?: string
  children: ReactNode
}

/** Goes somewhere and looks like a button. What does something is a `Button`. */
export function LinkButton({ href, variant, size, download, children, ...props }: LinkButtonProps) {
  if (download !== undefined)
    return (
      <a
        data-slot="link-button"
        href={href}
        download={download}
        className={buttonStyle(variant, size)}
        {...props}
      >
        {children}
      </a>
    )
  return (
    <Link data-slot="link-button" href={href} className={buttonStyle(variant, size)} {...props}>
      {children}
    </Link>
  )
}
