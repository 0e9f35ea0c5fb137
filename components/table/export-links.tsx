'use client'

import { Download } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { LinkButton } from '#components/ui/link-button.tsx'
import { exportLink } from './list-link.ts'

type ExportLinksProps = {
  /** Names the list where a page has two of them. */
  what?: string
  csv: string
  json: string
  /** Spend alone: the same rows in the columns of FOCUS. */
  focus?: string
  /** Where the screen can be printed as a document. */
  pdf?: string
  /** What the path of the screen says and its search does not, such as the project. */
  params?: Record<string, string>
}

/** The list on the screen as a file, with its filters and its order. */
export function ExportLinks({ params, what, ...files }: ExportLinksProps) {
  const search = useSearchParams().toString()
  return (
    <div className="flex gap-1">
      {(['csv', 'json', 'focus', 'pdf'] as const).map((format) => {
        const href = files[format]
        return href === undefined ? null : (
          <LinkButton
            key={format}
            variant="quiet"
            download
            href={exportLink(href, search, params)}
            aria-label={`Export ${what ? `${what} ` : ''}as ${format.toUpperCase()}`}
          >
            <Download aria-hidden className="size-4" />
            {format.toUpperCase()}
          </LinkButton>
        )
      })}
    </div>
  )
}
