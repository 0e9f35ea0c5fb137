import type { ReactNode } from 'react'
import type { DocumentLevel } from '#components/quote/document-section.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { SenderMark } from '#components/workspace/sender-mark.tsx'
import { asOfInWords, LIVE_SENTENCE, periodInWords } from '#lib/chart/report-words.ts'
import { kindName } from '#lib/domain/report/kind.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { figuresIn } from '#lib/format.ts'

type ReportHeadProps = { view: ReportView; level: DocumentLevel; actions?: ReactNode; logoSrc?: string }

/** For whom, about what, as of which day, and whether it still moves. */
export function ReportHead({ view, level, actions, logoSrc }: ReportHeadProps) {
  const { client, sender, project, readAt } = view
  const Heading = level === 1 ? 'h1' : 'h2'
  const { formatDay } = figuresIn(sender.locale)
  const period = periodInWords(view)
  return (
    <header className="flex flex-col gap-6">
      <SenderMark sender={sender} logoSrc={logoSrc} />
      <div className="flex flex-col gap-2">
        <p className="text-muted">
          {kindName[view.kind]} for <bdi className="font-medium text-ink">{client.name}</bdi>
        </p>
        <Heading dir="auto" className="wrap-anywhere text-title sm:text-display">
          {view.title}
        </Heading>
        {readAt ? <p className="max-w-[70ch] text-muted">{LIVE_SENTENCE}</p> : null}
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <KeyValueList
          isShort
          items={[
            { label: 'Project', value: project.name },
            { label: 'Status', value: project.status },
            { label: 'As of', value: asOfInWords(view) },
            ...(period ? [{ label: 'Period', value: period }] : []),
            ...(readAt ? [] : [{ label: 'Written on', value: formatDay(view.createdOn) }]),
          ]}
        />
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
    </header>
  )
}
