'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'

type NewQuote = { projectId: string; comparisonId: string | null; optionId: string | null; title: string }

type NewQuoteFormProps = {
  projectId: string
  /** The one that the quote was asked for at. */
  comparison?: string
  sources: {
    id: string
    name: string
    preferred: { optionId: string; because: 'chosen' | 'recommended' } | null
    options: { id: string; label: string }[]
  }[]
  create: (input: NewQuote) => Promise<Result<{ id: string }>>
}

const BLANK = 'blank'
const labels = { title: 'The client’s question', optionId: 'Start from', comparisonId: 'Start from' }

/** One field chooses comparison and option together, since an option means nothing without its comparison. */
export function NewQuoteForm({ projectId, comparison, sources, create }: NewQuoteFormProps) {
  const router = useRouter()
  const { submit, isPending, fields, message } = useActionForm(create, {
    onSuccess: ({ id }) => router.push(paths.editQuote(id)),
  })
  const offered = sources.flatMap(({ id, name, preferred, options }) =>
    options.map((option) => ({
      value: `${id}/${option.id}`,
      label: `${name}: ${option.label}${option.id === preferred?.optionId ? ` (${preferred.because})` : ''}`,
    })),
  )
  const first =
    sources.find((source) => source.id === comparison) ??
    sources.find((source) => source.preferred?.because === 'chosen') ??
    sources[0]
  const start = first?.preferred ? `${first.id}/${first.preferred.optionId}` : offered[0]?.value
  const send = (data: FormData) => {
    const [comparisonId, optionId] = textOf(data, 'optionId').split('/')
    submit({
      projectId,
      comparisonId: optionId ? (comparisonId ?? null) : null,
      optionId: optionId ?? null,
      title: textOf(data, 'title'),
    })
  }
  return (
    <Form onSubmit={send} aria-label="New quote">
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.title}
        name="title"
        error={fields.title}
        description="It becomes the title: the client’s own question stands on top."
        placeholder="Should we prompt or fine-tune our ticket assistant?"
        isRequired
        autoFocus
        autoComplete="off"
      />
      <Select
        label={labels.optionId}
        name="optionId"
        options={[...offered, { value: BLANK, label: 'A blank page' }]}
        defaultValue={start ?? BLANK}
        error={fields.optionId ?? fields.comparisonId}
        description={
          offered.length > 0
            ? 'The option’s costs become the first lines; each can be changed.'
            : 'A comparison of this project that has been computed would be offered here.'
        }
        isRequired
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Start the quote
        </Button>
        <LinkButton variant="quiet" href={paths.projectQuotes(projectId)}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
