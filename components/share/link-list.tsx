'use client'

import type { ReactNode } from 'react'
import type { Result } from '#lib/action-result.ts'
import type { LinkChangeForm } from '#lib/schemas/share-link.ts'
import { LinkActions } from './link-actions.tsx'
import { LinkFacts } from './link-facts.tsx'
import type { LinkSender } from './link-message.ts'

export type LinkRow = {
  id: string
  revision: number
  label: string
  token: string | null
  expiresAt: string
  lastDay: string
  revokedAt: string | null
  isEnded: boolean
  hasPassword: boolean
  viewLimit: number | null
  openedCount: number
  isDownloadAllowed: boolean
  pageViews: number
  pdfViews: number
  lastViewAt: string | null
  views: { at: string; kind: 'page' | 'pdf'; device: string; zone: string }[]
}

export type LinkVerbs = {
  change: (input: LinkChangeForm) => Promise<Result<void>>
  revoke: (input: { id: string }) => Promise<Result<void>>
}

type LinkListProps<Row extends LinkRow> = LinkVerbs & {
  links: Row[]
  timeZone: string
  canWrite: boolean
  /** What a message calls the thing behind a link: `quote Q-2026-0001, version 1`. */
  what: string | ((link: Row) => string)
  sender: LinkSender
  /** Where links to several things stand together: the way to the thing. */
  head?: (link: Row) => ReactNode
}

/** Links: copy, see who looked, change, end. */
export function LinkList<Row extends LinkRow>({ links, what, head, ...props }: LinkListProps<Row>) {
  if (links.length === 0) return <p className="text-muted">No link yet.</p>
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {links.map((link) => (
        <li
          key={link.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <LinkFacts link={link} timeZone={props.timeZone} head={head?.(link)} />
          {props.canWrite && !link.revokedAt ? (
            <LinkActions
              link={link}
              what={typeof what === 'string' ? what : what(link)}
              sender={props.sender}
              change={props.change}
              revoke={props.revoke}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
