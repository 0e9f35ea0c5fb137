'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { EntryForm, type FormAction } from './entry-form.tsx'

type PasswordFormProps = { setPassword: FormAction; token: string; email: string }

/** The user name stands in the form for the password manager, which would not know whose password this is. */
export function PasswordForm({ setPassword, token, email }: PasswordFormProps) {
  return (
    <EntryForm
      action={setPassword}
      submitLabel="Set the password and sign in"
      labels={{ password: 'Password' }}
      hidden={{ token }}
    >
      {(errors) => (
        <>
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <TextField
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            autoFocus
            isRequired
            error={errors.password}
            description="At least 12 characters. Nothing else is asked of it."
          />
        </>
      )}
    </EntryForm>
  )
}
