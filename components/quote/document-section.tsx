import { type ReactNode, useId } from 'react'

/** 1: the document is the page. 2: it stands on a page that has a title of its own. */
export type DocumentLevel = 1 | 2

type DocumentSectionProps = { title: string; level: DocumentLevel; children: ReactNode }

/** A part of a document under its own heading, one level below the document's title. */
export function DocumentSection({ title, level, children }: DocumentSectionProps) {
  const id = useId()
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <Heading id={id} className="break-after-avoid text-section">
        {title}
      </Heading>
      {children}
    </section>
  )
}
