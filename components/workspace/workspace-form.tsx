'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { WorkspaceInput } from '#lib/schemas/workspace.ts'

const labels = {
  name: 'Name',
  currency: 'Currency',
  timeZone: 'Time zone',
  locale: 'Figures and dates in documents',
  quotePrefix: 'Prefix of quote numbers',
  taxRatePercent: 'Tax rate',
  terms: 'Terms of new quotes',
  marginFloorPercent: 'Lowest margin of a quote',
}

type WorkspaceFormProps = {
  workspace: WorkspaceInput
  save: (input: WorkspaceInput) => Promise<Result<unknown>>
  currencies: Option[]
  timeZones: Option[]
  locales: Option[]
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '')

export function WorkspaceForm({ workspace, save, currencies, timeZones, locales }: WorkspaceFormProps) {
  const [taxRatePercent, setTaxRate] = useState(workspace.taxRatePercent)
  const [marginFloorPercent, setMarginFloor] = useState(workspace.marginFloorPercent ?? '')
  const { submit, isPending, fields, message } = useActionForm(save, {
    onSuccess: () => toast('The workspace was saved.'),
  })
  return (
    <Form
      onSubmit={(form) =>
        submit({
          name: text(form, 'name'),
          currency: text(form, 'currency'),
          timeZone: text(form, 'timeZone'),
          locale: text(form, 'locale') as WorkspaceInput['locale'],
          quotePrefix: text(form, 'quotePrefix'),
          taxRatePercent,
          terms: text(form, 'terms'),
          marginFloorPercent: marginFloorPercent || null,
          revision: workspace.revision,
        })
      }
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <TextField
        label={labels.name}
        name="name"
        defaultValue={workspace.name}
        isRequired
        error={fields.name}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={labels.currency}
          name="currency"
          options={currencies}
          defaultValue={workspace.currency}
          isRequired
          error={fields.currency}
        />
        <Select
          label={labels.timeZone}
          name="timeZone"
          options={timeZones}
          defaultValue={workspace.timeZone}
          description="Decides when a day ends: of a quote, of a month of spend."
          isRequired
          error={fields.timeZone}
        />
        <Select
          label={labels.locale}
          name="locale"
          options={locales}
          defaultValue={workspace.locale}
          description="How quotes and reports write them; their words stay English. A client may have its own."
          isRequired
          error={fields.locale}
        />
        <TextField
          label={labels.quotePrefix}
          name="quotePrefix"
          defaultValue={workspace.quotePrefix}
          description="Letters, digits and hyphens, such as Q for Q-2026-0001."
          isRequired
          error={fields.quotePrefix}
        />
        <DecimalField
          label={labels.taxRatePercent}
          name="taxRatePercent"
          value={taxRatePercent}
          onChange={setTaxRate}
          unit="%"
          isRequired
          error={fields.taxRatePercent}
        />
        <DecimalField
          label={labels.marginFloorPercent}
          name="marginFloorPercent"
          value={marginFloorPercent}
          onChange={setMarginFloor}
          unit="%"
          description="Whoever sends a quote below it is asked first. Empty: none."
          error={fields.marginFloorPercent}
        />
      </div>
      <TextArea
        label={labels.terms}
        name="terms"
        rows={5}
        defaultValue={workspace.terms}
        error={fields.terms}
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
      </div>
    </Form>
  )
}
