'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { LineKind } from '#lib/domain/quote/offer.ts'
import type { EditedLine } from './edited-quote.ts'
import { LineDetails } from './line-details.tsx'

const kinds = [
  { value: 'one-off', label: 'Once' },
  { value: 'monthly', label: 'Each month' },
]

type LineEditorProps = {
  line: EditedLine
  at: number
  isLast: boolean
  currency: string
  errors: Record<string, string>
  marginPercent: string | null
  onChange: (line: EditedLine) => void
  /** By one place: -1 up, 1 down. */
  onMove: (key: number, by: -1 | 1) => void
  onRemove: (line: EditedLine, at: number) => void
}

/** One line, drawn anew only when something of it changes. */
export const LineEditor = memo(function LineEditor({
  line,
  at,
  isLast,
  currency,
  errors,
  marginPercent,
  onChange,
  onMove,
  onRemove,
}: LineEditorProps) {
  const name = (field: keyof EditedLine) => `lines.${at}.${field}`
  const set = (field: keyof EditedLine) => (value: string) => onChange({ ...line, [field]: value })
  const called = line.label || `line ${at + 1}`
  return (
    <fieldset className="flex flex-col gap-3 rounded-card border border-hairline p-3">
      <legend className="sr-only">Line {at + 1}</legend>
      <TextField
        label="What the client gets"
        name={name('label')}
        value={line.label}
        onChange={set('label')}
        error={errors[name('label')]}
        maxLength={160}
        isRequired
        autoComplete="off"
      />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-2">
        <Select
          label="When"
          name={name('kind')}
          options={kinds}
          value={line.kind}
          onChange={(kind) => onChange({ ...line, kind: kind as LineKind })}
          isRequired
        />
        <DecimalField
          label="Quantity"
          name={name('quantity')}
          value={line.quantity}
          onChange={set('quantity')}
          error={errors[name('quantity')]}
          isRequired
        />
        <TextField
          label="Unit"
          name={name('unit')}
          value={line.unit}
          onChange={set('unit')}
          error={errors[name('unit')]}
          maxLength={40}
          autoComplete="off"
        />
        <DecimalField
          label="Price"
          name={name('unitPrice')}
          value={line.unitPrice}
          onChange={set('unitPrice')}
          unit={currency}
          error={errors[name('unitPrice')]}
          isRequired
        />
      </div>
      <TextArea
        label="Description"
        name={name('description')}
        value={line.description}
        onChange={set('description')}
        error={errors[name('description')]}
        maxLength={2000}
        rows={1}
      />
      <LineDetails {...{ line, at, currency, errors, marginPercent, onChange }} />
      <div className="flex justify-end gap-1">
        <Button
          variant="quiet"
          size="compact"
          aria-label={`Move ${called} up`}
          isDisabled={at === 0}
          onPress={() => onMove(line.key, -1)}
        >
          <ArrowUp aria-hidden className="size-4" />
        </Button>
        <Button
          variant="quiet"
          size="compact"
          aria-label={`Move ${called} down`}
          isDisabled={isLast}
          onPress={() => onMove(line.key, 1)}
        >
          <ArrowDown aria-hidden className="size-4" />
        </Button>
        <Button
          variant="quiet"
          size="compact"
          aria-label={`Remove ${called}`}
          onPress={() => onRemove(line, at)}
        >
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
    </fieldset>
  )
})
