'use client'

import { Download } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { LinkButton } from '#components/ui/link-button.tsx'
import { exportLink } from './list-link.ts'

type ExportLinksProps = {
  csv: string
  json: string
  /** Spend alone: the same rows in the columns of FOCUS. */
  focus?: string
  /** What the path of the screen says and its search does not, such as the project. */
  params?: Record<string, string>
}

/** The list on the screen as a file, with its filters and its order. */
export function ExportLinks({ csv, json, focus, params }: ExportLinksProps) {
  const search = useSearchParams().toString()
  return (
    <div className="flex gap-1">
      <LinkButton variant="quiet" download href={exportLink(csv, search, params)} aria-label="Export as CSV">
        <Download aria-hidden className="size-4" />
        CSV
      </LinkButton>
      <LinkButton
        variant="quiet"
        download
        href={exportLink(json, search, params)}
        aria-label="Export as JSON"
      >
        <Download aria-hidden className="size-4" />
        JSON
      </LinkButton>
      {focus ? (
        <LinkButton
          variant="quiet"
          download
          href={exportLink(focus, search, params)}
          aria-label="Export as FOCUS"
        >
          <Download aria-hidden className="size-4" />
          FOCUS
        </LinkButton>
      ) : null}
    </div>
  )
}
