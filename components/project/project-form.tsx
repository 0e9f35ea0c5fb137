'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'
import { TeamField } from './team-field.tsx'

type Values = {
  clientId: string
  name: string
  description: string
  currency: string
  startsOn: string
  endsOn: string
  memberIds: string[]
}
type Saved = Promise<Result<{ id: string }>>
type Choice = { value: string; label: string }

type ProjectFormProps = {
  draft: Omit<Values, 'startsOn' | 'endsOn'> & { startsOn: string | null; endsOn: string | null }
  clients: Choice[]
  members: Choice[]
  currencies: Choice[]
} & (
  | { project?: never; create: (input: Values) => Saved; update?: never }
  | {
      project: { id: string; revision: number }
      create?: never
      update: (input: Values & { id: string; revision: number }) => Saved
    }
)

const labels = {
  clientId: 'Client',
  name: 'Name',
  description: 'Description',
  currency: 'Currency',
  startsOn: 'Start',
  endsOn: 'End',
  memberIds: 'Team',
}

const valuesOf = (data: FormData): Values => ({
  clientId: textOf(data, 'clientId'),
  name: textOf(data, 'name'),
  description: textOf(data, 'description'),
  currency: textOf(data, 'currency'),
  startsOn: textOf(data, 'startsOn'),
  endsOn: textOf(data, 'endsOn'),
  memberIds: data.getAll('memberIds').map(String),
})

export function ProjectForm({ draft, project, create, update, ...choices }: ProjectFormProps) {
  const router = useRouter()
  const save = (input: Values) => (project ? update({ ...input, ...project }) : create(input))
  const { submit, isPending, fields, message } = useActionForm(save, {
    onSuccess: ({ id }) => {
      toast(project ? 'Project saved.' : 'Project added.')
      router.push(paths.project(id))
    },
  })
  return (
    <Form onSubmit={(data) => submit(valuesOf(data))} aria-label={project ? 'Project' : 'New project'}>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <ComboBox
        label={labels.clientId}
        name="clientId"
        options={choices.clients}
        defaultValue={draft.clientId || undefined}
        error={fields.clientId}
        isRequired
      />
      <TextField
        label={labels.name}
        name="name"
        defaultValue={draft.name}
        autoFocus={!project && draft.clientId !== ''}
        error={fields.name}
        description="Such as “Ticket assistant”; the client sees it on quotes and reports."
        isRequired
        autoComplete="off"
      />
      <TextArea
        label={labels.description}
        name="description"
        rows={5}
        defaultValue={draft.description}
        error={fields.description}
        description="What the client asks for; reports repeat it to the client."
      />
      <Select
        label={labels.currency}
        name="currency"
        options={choices.currencies}
        defaultValue={draft.currency}
        error={fields.currency}
        description="Spend and new comparisons start in it. Presets and catalogue prices are in USD."
        isRequired
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label={labels.startsOn}
          name="startsOn"
          defaultValue={draft.startsOn ?? ''}
          error={fields.startsOn}
        />
        <DateField
          label={labels.endsOn}
          name="endsOn"
          defaultValue={draft.endsOn ?? ''}
          error={fields.endsOn}
        />
      </div>
      <TeamField
        label={labels.memberIds}
        members={choices.members}
        chosen={draft.memberIds}
        error={fields.memberIds}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {project ? 'Save project' : 'Add project'}
        </Button>
        <LinkButton variant="quiet" href={project ? paths.project(project.id) : paths.projects()}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
