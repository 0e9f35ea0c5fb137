'use client'

import { useEffect, useState } from 'react'
import type { Option } from '#components/ui/native-select.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { ownTimeZone } from '#lib/format.ts'
import { EntryForm, type FormAction } from './entry-form.tsx'

const labels = {
  workspaceName: 'Name of the consultancy',
  currency: 'Currency',
  timeZone: 'Time zone',
  name: 'Your name',
  email: 'Your e-mail address',
  password: 'Password',
}

type SetupFormProps = {
  claim: FormAction
  token: string
  currencies: Option[]
  timeZones: Option[]
  /** That of the server, until the browser says where its reader is. */
  timeZone: string
}

/** Creates the workspace and its owner, once per installation. */
export function SetupForm({ claim, token, currencies, timeZones, timeZone }: SetupFormProps) {
  const [own, setOwn] = useState(timeZone)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    const here = ownTimeZone()
    if (timeZones.some(({ value }) => value === here)) setOwn(here)
  }, [timeZones])
  return (
    <EntryForm action={claim} submitLabel="Create the workspace" labels={labels} hidden={{ token }}>
      {(errors, typed) => (
        <>
          <TextField
            label={labels.workspaceName}
            name="workspaceName"
            defaultValue={typed.workspaceName}
            autoComplete="organization"
            autoFocus
            isRequired
            error={errors.workspaceName}
          />
          <Select
            label={labels.currency}
            name="currency"
            options={currencies}
            defaultValue={typed.currency ?? 'USD'}
            isRequired
            error={errors.currency}
          />
          <Select
            label={labels.timeZone}
            name="timeZone"
            options={timeZones}
            value={chosen ?? typed.timeZone ?? own}
            onChange={setChosen}
            description="Decides when a day ends: of a quote, of a month of spend."
            isRequired
            error={errors.timeZone}
          />
          <TextField
            label={labels.name}
            name="name"
            defaultValue={typed.name}
            autoComplete="name"
            isRequired
            error={errors.name}
          />
          <TextField
            label={labels.email}
            name="email"
            defaultValue={typed.email}
            type="email"
            autoComplete="username"
            isRequired
            error={errors.email}
          />
          <TextField
            label={labels.password}
            name="password"
            type="password"
            autoComplete="new-password"
            isRequired
            error={errors.password}
            description="At least 12 characters. Nothing else is asked of it."
          />
        </>
      )}
    </EntryForm>
  )
}
