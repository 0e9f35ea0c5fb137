import type { ReactNode } from 'react'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { SenderMark } from '#components/workspace/sender-mark.tsx'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { figuresIn } from '#lib/format.ts'
import type { DocumentLevel } from './document-section.tsx'

type QuoteHeadProps = { view: QuoteView; level: DocumentLevel; actions?: ReactNode; logoSrc?: string }

/** Who asks whom, the client's question, and until when the answer holds. */
export function QuoteHead({ view, level, actions, logoSrc }: QuoteHeadProps) {
  const { client, sender, extendedFrom } = view
  const { formatDay } = figuresIn(sender.locale)
  const extended = extendedFrom === undefined ? '' : `, extended from ${formatDay(extendedFrom)}`
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <header className="flex flex-col gap-6">
      <SenderMark sender={sender} logoSrc={logoSrc} />
      <div className="flex flex-col gap-2">
        <p className="text-muted">
          Quote for <bdi className="font-medium text-ink">{client.name}</bdi>
          {client.contact ? (
            <>
              , <bdi>{client.contact}</bdi>
            </>
          ) : null}
        </p>
        <Heading dir="auto" className={`wrap-anywhere text-title ${level === 1 ? 'sm:text-display' : ''}`}>
          {view.title}
        </Heading>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <KeyValueList
          isShort
          items={[
            { label: 'Quote', value: `${view.number}, version ${view.version}` },
            { label: 'Project', value: view.projectName },
            { label: 'Date', value: formatDay(view.issuedOn) },
            {
              label: 'Valid until',
              value: `the end of ${formatDay(view.validUntil)} (${sender.timeZone} time)${extended}`,
            },
          ]}
        />
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
    </header>
  )
}
