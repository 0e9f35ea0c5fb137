'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Role } from '#lib/domain/role.ts'
import type { MemberInput } from '#lib/schemas/member.ts'
import { OneTimeAddress } from './one-time-address.tsx'
import { roleOptions } from './role-option.ts'

type Create = (input: MemberInput) => Promise<Result<string>>

export function NewMember({ create }: { create: Create }) {
  return (
    <Dialog trigger={<Button variant="primary">Add a member</Button>} title="Add a member">
      <NewMemberForm create={create} />
    </Dialog>
  )
}

const labels = { name: 'Name', email: 'E-mail address', role: 'Role' }

function NewMemberForm({ create }: { create: Create }) {
  const [added, setAdded] = useState<{ name: string; path: string } | null>(null)
  const [name, setName] = useState('')
  const { submit, isPending, fields, message } = useActionForm(create, {
    onSuccess: (path) => setAdded({ name, path }),
  })
  if (added) return <OneTimeAddress {...added} />
  return (
    <Form
      onSubmit={(form) =>
        submit({ name, email: String(form.get('email')), role: String(form.get('role')) as Role })
      }
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.name}
        name="name"
        value={name}
        onChange={setName}
        autoComplete="off"
        autoFocus
        isRequired
        error={fields.name}
      />
      <TextField
        label={labels.email}
        name="email"
        type="email"
        autoComplete="off"
        isRequired
        error={fields.email}
      />
      <Select
        label={labels.role}
        name="role"
        options={roleOptions}
        defaultValue="consultant"
        isRequired
        error={fields.role}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Add and make an address
      </Button>
    </Form>
  )
}
