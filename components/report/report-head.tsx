import type { ReactNode } from 'react'
import type { DocumentLevel } from '#components/quote/document-section.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { SenderMark } from '#components/workspace/sender-mark.tsx'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { formatDay } from '#lib/format.ts'

type ReportHeadProps = { view: ReportView; level: DocumentLevel; actions?: ReactNode; logoSrc?: string }

/** For whom, about what, and as of which day. */
export function ReportHead({ view, level, actions, logoSrc }: ReportHeadProps) {
  const { client, sender, project } = view
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <header className="flex flex-col gap-6">
      <SenderMark sender={sender} logoSrc={logoSrc} />
      <div className="flex flex-col gap-2">
        <p className="text-muted">
          Report for <span className="font-medium text-ink">{client.name}</span>
        </p>
        <Heading className="wrap-anywhere text-title sm:text-display">{view.title}</Heading>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <KeyValueList
          items={[
            { label: 'Project', value: project.name },
            { label: 'Status', value: project.status },
            { label: 'As of', value: formatDay(view.asOf) },
            { label: 'Written on', value: formatDay(view.createdOn) },
          ]}
        />
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
    </header>
  )
}
