'use client'

import { useLinkStatus } from 'next/link'

/** A bar along the top while the page behind a followed link is on its way; it appears only when that takes a moment. */
export function LinkPending() {
  const { pending } = useLinkStatus()
  return pending ? (
    <span role="status" className="link-pending">
      <span className="sr-only">Loading</span>
    </span>
  ) : null
}
