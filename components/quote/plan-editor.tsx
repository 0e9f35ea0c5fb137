'use client'

import { Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type EditedPart, newPart } from './edited-quote.ts'

type PlanEditorProps = {
  plan: EditedPart[]
  currency: string
  errors: Record<string, string>
  onChange: (change: (plan: EditedPart[]) => EditedPart[]) => void
}

/** Deposit and instalments of all that is paid once. */
export function PlanEditor({ plan, currency, errors, onChange }: PlanEditorProps) {
  return (
    <div className="flex flex-col gap-3">
      {plan.length === 0 ? (
        <p className="text-muted">No plan: all that is paid once falls due by your terms.</p>
      ) : null}
      {plan.map((part, at) => (
        <Part
          key={part.key}
          {...{ part, at, currency, errors }}
          onChange={(next) => onChange((now) => now.map((other) => (other.key === part.key ? next : other)))}
          onRemove={() => onChange((now) => now.filter((other) => other.key !== part.key))}
        />
      ))}
      <div>
        <Button onPress={() => onChange((now) => [...now, newPart(now)])}>Add a payment</Button>
      </div>
    </div>
  )
}

type PartProps = Omit<PlanEditorProps, 'plan' | 'onChange'> & {
  part: EditedPart
  at: number
  onChange: (part: EditedPart) => void
  onRemove: () => void
}

function Part({ part, at, currency, errors, onChange, onRemove }: PartProps) {
  const field = (name: 'label' | 'due' | 'share' | 'shareIn') => ({
    name: `plan.${at}.${name}`,
    value: part[name],
    error: errors[`plan.${at}.${name}`],
    onChange: (value: string) => onChange({ ...part, [name]: value }),
  })
  const measures = [
    { value: 'percent', label: 'Per cent' },
    { value: 'amount', label: currency },
    { value: 'rest', label: 'The rest' },
  ]
  return (
    <fieldset className="grid grid-cols-2 gap-3 rounded-card border border-hairline p-3">
      <legend className="sr-only">Payment {at + 1}</legend>
      <TextField label="Payment" {...field('label')} maxLength={80} isRequired autoComplete="off" />
      <TextField label="Due" {...field('due')} maxLength={80} autoComplete="off" />
      <Select label="Measured in" {...field('shareIn')} options={measures} isRequired />
      {part.shareIn === 'rest' ? <span /> : <DecimalField label="How much" {...field('share')} isRequired />}
      <div className="col-span-2 flex justify-end">
        <Button
          variant="quiet"
          size="compact"
          aria-label={`Remove ${part.label || `payment ${at + 1}`}`}
          onPress={onRemove}
        >
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
    </fieldset>
  )
}
