'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { EntryForm, type FormAction } from './entry-form.tsx'

const labels = { email: 'E-mail address', password: 'Password' }

export function SignInForm({ signIn, callbackUrl }: { signIn: FormAction; callbackUrl: string }) {
  return (
    <EntryForm action={signIn} submitLabel="Sign in" labels={labels} hidden={{ callbackUrl }}>
      {(errors, typed) => (
        <>
          <TextField
            label={labels.email}
            name="email"
            defaultValue={typed.email}
            type="email"
            autoComplete="username"
            autoFocus
            isRequired
            error={errors.email}
          />
          <TextField
            label={labels.password}
            name="password"
            type="password"
            autoComplete="current-password"
            isRequired
            error={errors.password}
          />
        </>
      )}
    </EntryForm>
  )
}
