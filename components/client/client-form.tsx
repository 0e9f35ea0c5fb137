'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import { paperName } from '#components/workspace/paper-name.ts'
import type { Result } from '#lib/action-result.ts'
import type { Locale } from '#lib/domain/locale.ts'
import { PAPERS, type Paper } from '#lib/domain/look.ts'
import { paths } from '#lib/paths.ts'

type Values = Own & { name: string; website: string; note: string }
/** Of its documents; null: as the workspace has it. */
type Own = { locale: Locale | null; paper: Paper | null }
type Saved = Promise<Result<{ id: string }>>

type ClientFormProps = { locales: Option[] } & (
  | { client?: never; create: (input: Values) => Saved; update?: never }
  | {
      client: {
        id: string
        revision: number
        name: string
        website: string | null
        note: string
        locale: string | null
        paper: Paper | null
      }
      create?: never
      update: (input: Values & { id: string; revision: number }) => Saved
    }
)

const labels = {
  name: 'Name',
  website: 'Website',
  note: 'Note',
  locale: 'Figures and dates in documents',
  paper: 'Paper',
}

const AS_WORKSPACE = { value: '', label: 'As the workspace' }

export function ClientForm({ client, locales, create, update }: ClientFormProps) {
  const router = useRouter()
  const save = (input: Values) =>
    client ? update({ ...input, id: client.id, revision: client.revision }) : create(input)
  const { submit, isPending, fields, message } = useActionForm(save, {
    onSuccess: ({ id }) => {
      toast(client ? 'Client saved.' : 'Client added.')
      router.push(paths.client(id))
    },
  })
  const send = (data: FormData) =>
    submit({
      ...{ name: textOf(data, 'name'), website: textOf(data, 'website'), note: textOf(data, 'note') },
      locale: (textOf(data, 'locale') || null) as Locale | null,
      paper: (textOf(data, 'paper') || null) as Paper | null,
    })
  return (
    <Form onSubmit={send} aria-label={client ? 'Client' : 'New client'}>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.name}
        name="name"
        defaultValue={client?.name}
        error={fields.name}
        isRequired
        autoComplete="off"
        autoFocus={!client}
      />
      <TextField
        label={labels.website}
        name="website"
        type="url"
        defaultValue={client?.website ?? ''}
        error={fields.website}
        placeholder="https://"
        autoComplete="off"
      />
      <TextArea
        label={labels.note}
        name="note"
        rows={5}
        defaultValue={client?.note}
        error={fields.note}
        description="For your team only; no client document shows it."
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={labels.locale}
          name="locale"
          options={[AS_WORKSPACE, ...locales]}
          defaultValue={client?.locale ?? ''}
          error={fields.locale}
        />
        <Select
          label={labels.paper}
          name="paper"
          options={[AS_WORKSPACE, ...PAPERS.map((value) => ({ value, label: paperName[value] }))]}
          defaultValue={client?.paper ?? ''}
          error={fields.paper}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {client ? 'Save client' : 'Add client'}
        </Button>
        <LinkButton variant="quiet" href={client ? paths.client(client.id) : paths.clients()}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
