'use client'

import { TextLink } from '#components/ui/text-link.tsx'
import { paths } from '#lib/paths.ts'
import { LinkList, type LinkRow, type LinkVerbs } from './link-list.tsx'
import type { LinkSender } from './link-message.ts'

type Row = LinkRow & {
  to: { kind: 'quote' | 'report'; id: string; name: string; version: number | null }
}
type ProjectLinksProps = LinkVerbs & {
  links: Row[]
  timeZone: string
  sender: LinkSender
  canWrite: boolean
}

/** All links of a project, each with the way to what it leads to. */
export function ProjectLinks(props: ProjectLinksProps) {
  return (
    <LinkList
      {...props}
      what={({ to }) => (to.kind === 'quote' ? `our quote ${nameOf(to)}` : `our report “${to.name}”`)}
      head={({ to }) => (
        <p className="text-table">
          <TextLink
            href={
              to.kind === 'quote' ? paths.quote(to.id, { version: String(to.version) }) : paths.report(to.id)
            }
          >
            {to.kind === 'quote' ? `Quote ${nameOf(to)}` : `Report ${to.name}`}
          </TextLink>
        </p>
      )}
    />
  )
}

const nameOf = ({ name, version }: Row['to']): string => `${name}, version ${version}`
