'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'
import { paths } from '#lib/paths.ts'
import type { NewReportInput } from '#lib/schemas/report.ts'
import { ReportScope } from './report-scope.tsx'

type NewReportFormProps = {
  project: { id: string; name: string }
  today: string
  /** As it would be made now. */
  view: ReportView
  create: (input: NewReportInput) => Promise<Result<{ id: string }>>
}

const labels = {
  ...{ kind: 'Kind', sections: 'Sections', title: 'Title', asOf: 'As of', from: 'Spend from' },
  ...{ isLive: 'Frozen or live', summary: 'Summary' },
}

/** What the report is to tell stands in the address, so that the draft beside the form is what would be made. */
export function NewReportForm({ project, today, view, create }: NewReportFormProps) {
  const router = useRouter()
  const [isLive, setLive] = useState(false)
  const [title, setTitle] = useState<string | null>(null)
  const [summary, setSummary] = useState<string | null>(null)
  const { submit, isPending, fields, message } = useActionForm(create, {
    onSuccess: ({ id }) => router.push(paths.report(id)),
  })
  const { kind, sections, asOf, from } = view
  const isOwn = summary !== null && summary.trim() !== view.summary
  const send = () =>
    submit({
      ...{ projectId: project.id, kind, sections, asOf, from, isLive },
      title: title ?? view.title,
      summary: isOwn && !isLive ? summary : '',
    })
  return (
    <Form onSubmit={send} aria-label="New report">
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <RadioGroup
        label={labels.isLive}
        name="isLive"
        error={fields.isLive}
        value={isLive ? 'live' : 'frozen'}
        onChange={(value) => setLive(value === 'live')}
        options={[
          {
            value: 'frozen',
            label: 'Frozen',
            description: 'Stays as it is now, with a hash that proves it.',
          },
          {
            value: 'live',
            label: 'Live',
            description: 'Shows the project as it is whenever the link is opened.',
          },
        ]}
        isRequired
      />
      <ReportScope {...{ view, today, isLive, fields, labels }} />
      <TextField
        label={labels.title}
        name="title"
        error={fields.title}
        value={title ?? view.title}
        onChange={setTitle}
        description="The question that the report answers."
        isRequired
        autoComplete="off"
      />
      {isLive ? (
        <p className="text-label text-muted">
          The summary of a live report is written from its figures each time, so that it never says less than
          they do.
        </p>
      ) : (
        <div className="flex flex-col items-start gap-2 *:w-full">
          <TextArea
            label={labels.summary}
            name="summary"
            rows={6}
            error={fields.summary}
            value={summary ?? view.summary}
            onChange={setSummary}
            description={
              isOwn
                ? 'These are your words: they stay when the figures change.'
                : 'Written from the figures. Change what you would say otherwise.'
            }
            isRequired
          />
          {isOwn ? (
            <Button variant="quiet" onPress={() => setSummary(null)}>
              Restore the computed text
            </Button>
          ) : null}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {isLive ? 'Open the live report' : 'Make the report'}
        </Button>
        <LinkButton variant="quiet" href={paths.projectReports(project.id)}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
