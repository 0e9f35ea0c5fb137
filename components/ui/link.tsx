import NextLink from 'next/link'
import type { ComponentProps } from 'react'
import { LinkPending } from './link-pending.tsx'

/**
 * A link inside the product that fetches nothing before it is followed. Every page is drawn for its visitor at the moment of
 * asking, so prefetching fifty rows would be fifty sign-in checks for pages that most never open.
 */
export function Link({ children, ...props }: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return (
    <NextLink prefetch={false} {...props}>
      {children}
      <LinkPending />
    </NextLink>
  )
}
