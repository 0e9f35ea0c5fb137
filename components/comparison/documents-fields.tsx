'use client'

import type { Documents } from '#lib/domain/comparison/case.ts'
import { LabelField } from './label-field.tsx'
import { NoteField } from './note-field.tsx'
import { orNull, QuantityField } from './quantity-field.tsx'

type DocumentsFieldsProps = { at: string; item: Documents; onChange: (item: Documents) => void }

type Figure = Exclude<keyof Documents, 'label' | 'note'>
type Row = { key: Figure; label: string; unit?: string; description?: string; canBeEmpty?: boolean }

const rows: Row[] = [
  { key: 'tokens', label: 'Tokens' },
  {
    key: 'embeddingPrice',
    label: 'Price of embedding',
    unit: 'per 1M',
    description: 'Empty is unknown, not zero.',
    canBeEmpty: true,
  },
  { key: 'changedShare', label: 'Changed', description: 'A month, embedded again.' },
  { key: 'storedGb', label: 'Stored', unit: 'GB' },
  {
    key: 'pricePerGbMonth',
    label: 'Price of storage',
    description: 'A GB and month. Empty is unknown.',
    canBeEmpty: true,
  },
]

/** What retrieval searches in: embedded once, kept up to date, and stored. */
export function DocumentsFields({ at, item, onChange }: DocumentsFieldsProps) {
  return (
    <>
      <LabelField {...{ at, item, onChange }} />
      {rows.map(({ key, canBeEmpty = false, ...texts }) => (
        <QuantityField
          key={key}
          name={`${at}.${key}`}
          value={item[key]}
          {...texts}
          isRequired={!canBeEmpty}
          isShare={key === 'changedShare'}
          canRange
          onChange={(value) => onChange({ ...item, [key]: canBeEmpty ? orNull(value) : value })}
        />
      ))}
      <NoteField {...{ at, item, onChange }} prices={[item.embeddingPrice, item.pricePerGbMonth]} />
    </>
  )
}
