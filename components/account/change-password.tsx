'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type Passwords = { present: string; password: string }
const none: Passwords = { present: '', password: '' }
const labels = { present: 'Current password', password: 'New password' }

type ChangePasswordProps = { change: (input: Passwords) => Promise<Result<unknown>>; email: string }

export function ChangePassword({ change, email }: ChangePasswordProps) {
  const [typed, setTyped] = useState(none)
  const { submit, isPending, fields, message } = useActionForm(change, {
    onSuccess: () => {
      setTyped(none)
      toast('The password was changed. All your other sessions have ended.')
    },
  })
  return (
    <Form onSubmit={() => submit(typed)}>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={labels.present}
          name="present"
          type="password"
          autoComplete="current-password"
          value={typed.present}
          onChange={(present) => setTyped({ ...typed, present })}
          isRequired
          error={fields.present}
        />
        <TextField
          label={labels.password}
          name="password"
          type="password"
          autoComplete="new-password"
          value={typed.password}
          onChange={(password) => setTyped({ ...typed, password })}
          description="At least 12 characters. Nothing else is asked of it."
          isRequired
          error={fields.password}
        />
      </div>
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Change the password
        </Button>
      </div>
    </Form>
  )
}
