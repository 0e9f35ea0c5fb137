'use client'

import { Select } from '#components/ui/select.tsx'
import type { SubjectChoice } from '#lib/domain/catalogue/subject-choice.ts'
import type { Hosting } from '#lib/domain/comparison/case.ts'
import { LabelField } from './label-field.tsx'
import { NoteField } from './note-field.tsx'
import { orNull, QuantityField } from './quantity-field.tsx'
import { SubjectField } from './subject-field.tsx'

type HostingFieldsProps = {
  at: string
  item: Hosting
  choices: SubjectChoice[]
  onChange: (item: Hosting) => void
}

/** What is billed by the hour, used or not. */
export function HostingFields({ at, item, choices, onChange }: HostingFieldsProps) {
  return (
    <>
      <LabelField {...{ at, item, onChange }} />
      <Select
        label="Priced by"
        name={`${at}.by`}
        value={item.hosting === null ? 'stated' : 'catalogue'}
        options={[
          { value: 'catalogue', label: 'the catalogue' },
          { value: 'stated', label: 'a price stated here' },
        ]}
        onChange={(by) =>
          onChange(
            by === 'stated'
              ? { ...item, hosting: null }
              : { ...item, hosting: choices[0]?.id ?? null, unitPricePerHour: null },
          )
        }
        isRequired
      />
      {item.hosting === null ? (
        <QuantityField
          label="Price an hour"
          name={`${at}.unitPricePerHour`}
          value={item.unitPricePerHour}
          description="Empty is unknown, not zero."
          onChange={(value) => onChange({ ...item, unitPricePerHour: orNull(value) })}
        />
      ) : (
        <SubjectField
          label="Deployment or machine"
          name={`${at}.hosting`}
          value={item.hosting}
          choices={choices}
          isHourly
          onChange={(hosting) => hosting && onChange({ ...item, hosting })}
        />
      )}
      <NoteField {...{ at, item, onChange }} prices={[item.unitPricePerHour]} />
      <QuantityField
        label="Units"
        name={`${at}.units`}
        value={item.units}
        isRequired
        onChange={(units) => onChange({ ...item, units })}
      />
      <QuantityField
        label="Hours a month"
        name={`${at}.hoursPerMonth`}
        value={item.hoursPerMonth}
        description="Empty: the hours of the comparison."
        onChange={(value) => onChange({ ...item, hoursPerMonth: orNull(value) })}
      />
    </>
  )
}
