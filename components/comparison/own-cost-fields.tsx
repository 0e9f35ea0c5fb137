'use client'

import { Select } from '#components/ui/select.tsx'
import type { Other, People, When } from '#lib/domain/comparison/case.ts'
import { LabelField } from './label-field.tsx'
import { NoteField } from './note-field.tsx'
import { orNull, QuantityField } from './quantity-field.tsx'

const LATEST = 120

const often = [
  { value: 'one-off', label: 'once, at the start' },
  { value: 'monthly', label: 'every month' },
]
const inMonths = Array.from({ length: LATEST }, (_, index) => ({
  value: `month:${index + 1}`,
  label: `once, in month ${index + 1}`,
}))

type FieldsProps<T> = { at: string; item: T; onChange: (item: T) => void }

/** Hours of people at a rate. */
export function PeopleFields({ at, item, onChange }: FieldsProps<People>) {
  return (
    <>
      <LabelField at={at} item={item} onChange={onChange} />
      <QuantityField
        label="Hours"
        name={`${at}.hours`}
        value={item.hours}
        unit="h"
        isRequired
        canRange
        onChange={(hours) => onChange({ ...item, hours })}
      />
      <QuantityField
        label="Rate"
        name={`${at}.rate`}
        value={item.rate}
        unit="an hour"
        description="Empty is unknown, not zero."
        onChange={(rate) => onChange({ ...item, rate: orNull(rate) })}
      />
      <NoteField {...{ at, item, onChange }} prices={[item.rate]} />
      <Select
        label="When"
        name={`${at}.when`}
        value={item.when}
        options={often}
        onChange={(when) => onChange({ ...item, when: when as People['when'] })}
        isRequired
      />
    </>
  )
}

/** A sum as it stands: data preparation, storage, licences, support. */
export function OtherFields({ at, item, onChange }: FieldsProps<Other>) {
  return (
    <>
      <LabelField at={at} item={item} onChange={onChange} />
      <QuantityField
        label="Amount"
        name={`${at}.amount`}
        value={item.amount}
        description="Empty is unknown, not zero."
        canRange
        onChange={(amount) => onChange({ ...item, amount: orNull(amount) })}
      />
      <NoteField {...{ at, item, onChange }} prices={[item.amount]} />
      <Select
        label="When"
        name={`${at}.when`}
        value={item.when}
        options={[...often, ...inMonths]}
        onChange={(when) => onChange({ ...item, when: when as When })}
        isRequired
      />
    </>
  )
}
