'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Training } from '#lib/domain/comparison/case.ts'
import { LabelField } from './label-field.tsx'
import { NoteField } from './note-field.tsx'
import { orNull, QuantityField } from './quantity-field.tsx'

type TrainingFieldsProps = { at: string; item: Training; onChange: (item: Training) => void }

type Figure = Exclude<keyof Training, 'label' | 'note'>
type Row = { key: Figure; label: string; unit?: string; description?: string; canBeEmpty?: boolean }

const main: Row[] = [
  { key: 'trainTokens', label: 'Training tokens' },
  { key: 'epochs', label: 'Epochs' },
  {
    key: 'pricePerMillion',
    label: 'Price',
    unit: 'per 1M',
    description: 'Empty is unknown, not zero.',
    canBeEmpty: true,
  },
]

const rare: Row[] = [
  {
    key: 'validationTokens',
    label: 'Validation tokens that are billed',
    description: 'Azure bills none; Together and Ori do.',
  },
  { key: 'hours', label: 'Hours', description: 'For training that is billed by time.', canBeEmpty: true },
  { key: 'pricePerHour', label: 'Price an hour', canBeEmpty: true },
  { key: 'minimumPerJob', label: 'Least a run costs', canBeEmpty: true },
  { key: 'capPerJob', label: 'Most a run costs', canBeEmpty: true },
  { key: 'runs', label: 'Runs' },
]

/** One training by tokens, by hours, or by both. */
export function TrainingFields({ at, item, onChange }: TrainingFieldsProps) {
  const figure = ({ key, canBeEmpty = false, ...texts }: Row) => (
    <QuantityField
      key={key}
      name={`${at}.${key}`}
      value={item[key]}
      {...texts}
      isRequired={!canBeEmpty}
      onChange={(value) => onChange({ ...item, [key]: canBeEmpty ? orNull(value) : value })}
    />
  )
  return (
    <>
      <LabelField {...{ at, item, onChange }} />
      {main.map(figure)}
      <NoteField {...{ at, item, onChange }} prices={[item.pricePerMillion, item.pricePerHour]} />
      <div className="col-span-full">
        <Disclosure title="Validation, hours, bounds and runs">
          <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">{rare.map(figure)}</div>
        </Disclosure>
      </div>
    </>
  )
}
