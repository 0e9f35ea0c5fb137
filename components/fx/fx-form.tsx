'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'

type Values = { from: string; to: string; day: string; rate: string; source: string }

type FxFormProps = {
  today: string
  /** The workspace's own, into which most is converted. */
  currency: string
  currencies: readonly Option[]
  create: (values: Values) => Promise<Result<{ id: string }>>
  isOpen: boolean
}

const labels = { from: 'One unit of', to: 'Is worth in', day: 'Day', rate: 'Rate', source: 'Source' }

/** Records a rate by hand, such as the one of the own bank. */
export function FxForm({ today, currency, currencies, create, isOpen }: FxFormProps) {
  const [isOpenAtFirst] = useState(isOpen)
  const [values, setValues] = useState<Values>({ from: '', to: currency, day: today, rate: '', source: '' })
  const set = (field: keyof Values) => (value: string) =>
    setValues((former) => ({ ...former, [field]: value }))
  const { submit, isPending, message, fields } = useActionForm(create, {
    onSuccess: () => {
      toast('Rate recorded.')
      setValues((former) => ({ ...former, rate: '' }))
    },
  })
  const field = (name: keyof Values) => ({
    ...{ name, label: labels[name], value: values[name], onChange: set(name), error: fields[name] },
    isRequired: true,
  })
  const { from, to } = values
  return (
    <Card>
      <Disclosure title="Record a rate" defaultExpanded={isOpenAtFirst}>
        <Form aria-label="Record a rate" onSubmit={() => submit(values)}>
          <ErrorSummary message={message} fields={fields} labels={labels} />
          <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-5">
            <ComboBox {...field('from')} options={currencies} />
            <ComboBox {...field('to')} options={currencies} />
            <DateField {...field('day')} max={today} />
            <DecimalField
              {...field('rate')}
              unit={to}
              description={from && to ? `How many ${to} one ${from} is.` : undefined}
            />
            <TextField
              {...field('source')}
              maxLength={120}
              placeholder="Bank, contract…"
              autoComplete="off"
            />
          </div>
          <div>
            <Button type="submit" variant="primary" isPending={isPending}>
              Record rate
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Card>
  )
}
