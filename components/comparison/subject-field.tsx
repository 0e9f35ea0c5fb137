'use client'

import { ComboBox } from '#components/ui/combo-box.tsx'
import type { SubjectChoice } from '#lib/domain/catalogue/subject-choice.ts'
import { formatDay, formatRate } from '#lib/format.ts'
import { useFieldError } from './field-errors.ts'

function priceOf(choice: SubjectChoice): string {
  const rate = (amount: string | null) => formatRate(amount, choice.currency)
  if (choice.perHour !== null && choice.input === null) return `${rate(choice.perHour)} an hour`
  const cached = choice.cachedInput === null ? '' : `, ${rate(choice.cachedInput)} cached`
  return `${rate(choice.input)} in${cached}, ${rate(choice.output)} out per 1M tokens`
}

const hourly = (choice: SubjectChoice) => `${formatRate(choice.perHour, choice.currency)} an hour`

type SubjectFieldProps = {
  label: string
  name: string
  value: string | null
  choices: SubjectChoice[]
  isHourly?: boolean
  onChange: (id: string | null) => void
}

/** Something of the catalogue, chosen by its id; the price that would apply stands below with its day. */
export function SubjectField({ label, name, value, choices, isHourly = false, onChange }: SubjectFieldProps) {
  const error = useFieldError(name)
  const chosen = choices.find((choice) => choice.id === value)
  const offered = choices.map((choice) => ({
    ...{ value: choice.id, label: choice.id },
    note: isHourly ? hourly(choice) : priceOf(choice),
  }))
  const options = value && !chosen ? [{ value, label: value }, ...offered] : offered
  const description = chosen
    ? `${isHourly ? hourly(chosen) : priceOf(chosen)}, read ${formatDay(chosen.readAt)}${chosen.retiresOn ? `, retires ${formatDay(chosen.retiresOn)}` : ''}`
    : value
      ? 'No price that may be quoted is known for this day.'
      : 'Type to search the catalogue.'
  return (
    <div className="col-span-full min-w-0">
      <ComboBox
        label={label}
        name={name}
        value={value ?? ''}
        options={options}
        description={description}
        error={error}
        onChange={(id) => onChange(id || null)}
      />
    </div>
  )
}
