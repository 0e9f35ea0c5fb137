'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'

type Mapping = { date: string; amount: string; currency: string; provider: string }
export type Answers = {
  decimal: '' | 'comma' | 'point'
  dates: '' | 'mdy' | 'dmy'
  mapping: Mapping | null
}

export const noAnswers: Answers = { decimal: '', dates: '', mapping: null }

const blank: Mapping = { date: '', amount: '', currency: '', provider: '' }

const fields: { key: keyof Mapping; label: string; description: string }[] = [
  { key: 'date', label: 'Column of the date', description: 'As its head is written.' },
  { key: 'amount', label: 'Column of the amount', description: 'What is paid, not the list price.' },
  { key: 'currency', label: 'Currency', description: 'A column, or one code such as USD.' },
  { key: 'provider', label: 'Who bills it', description: 'Such as Hetzner.' },
]

type BillAnswersProps = { answers: Answers; onChange: (answers: Answers) => void; isOpen: boolean }

/** Decimal mark, order of day and month, and the columns of a table that no format knows. */
export function BillAnswers({ answers, onChange, isOpen }: BillAnswersProps) {
  const mapping = answers.mapping ?? blank
  const map = (part: Partial<Mapping>) => {
    const next = { ...mapping, ...part }
    const isEmpty = Object.values(next).every((value) => value === '')
    onChange({ ...answers, mapping: isEmpty ? null : next })
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Decimal mark"
          name="decimal"
          value={answers.decimal}
          options={[
            { value: '', label: 'As the file proves' },
            { value: 'point', label: 'Point: 1,234.50' },
            { value: 'comma', label: 'Comma: 1.234,50' },
          ]}
          onChange={(decimal) => onChange({ ...answers, decimal: decimal as Answers['decimal'] })}
        />
        <Select
          label="Dates such as 5/1/26"
          name="dates"
          value={answers.dates}
          options={[
            { value: '', label: 'As the file proves' },
            { value: 'mdy', label: 'Month first: May 1' },
            { value: 'dmy', label: 'Day first: January 5' },
          ]}
          onChange={(dates) => onChange({ ...answers, dates: dates as Answers['dates'] })}
        />
      </div>
      <Disclosure title="Columns of any other table" defaultExpanded={isOpen}>
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(({ key, label, description }) => (
            <TextField
              key={key}
              name={`mapping.${key}`}
              label={label}
              description={description}
              value={mapping[key]}
              onChange={(value) => map({ [key]: value })}
              autoComplete="off"
            />
          ))}
        </div>
      </Disclosure>
    </div>
  )
}
