'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

type NewReport = { projectId: string; title: string; asOf: string; summary: string }

type NewReportFormProps = {
  project: { id: string; name: string }
  today: string
  create: (input: NewReport) => Promise<Result<{ id: string }>>
}

const labels = { title: 'Title', asOf: 'As of', summary: 'Summary' }

export function NewReportForm({ project, today, create }: NewReportFormProps) {
  const router = useRouter()
  const { submit, isPending, fields, message } = useActionForm(create, {
    onSuccess: ({ id }) => router.push(paths.report(id)),
  })
  const send = (data: FormData) =>
    submit({
      projectId: project.id,
      title: textOf(data, 'title'),
      asOf: textOf(data, 'asOf'),
      summary: textOf(data, 'summary'),
    })
  return (
    <Form onSubmit={send} aria-label="New report">
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.title}
        name="title"
        error={fields.title}
        defaultValue={`${project.name}: where do we stand?`.slice(-200)}
        description="The question that the report answers."
        isRequired
        autoComplete="off"
      />
      <DateField
        label={labels.asOf}
        name="asOf"
        error={fields.asOf}
        defaultValue={today}
        max={today}
        description="What was ticked and spent after this day is left out."
        isRequired
      />
      <TextArea
        label={labels.summary}
        name="summary"
        rows={4}
        error={fields.summary}
        description="Left empty, it says how far the work is and what it has cost."
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Make the report
        </Button>
        <LinkButton variant="quiet" href={paths.projectReports(project.id)}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
