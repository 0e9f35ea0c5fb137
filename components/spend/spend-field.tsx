'use client'

import { DecimalField } from '#components/ui/decimal-field.tsx'
import { MonthField } from '#components/ui/month-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { CURRENCIES } from '#lib/domain/currency.ts'
import { SPEND_KINDS, spendKindName } from '#lib/domain/spend/kind.ts'
import { type SpendValues, spendLabels } from './spend-values.ts'

type SpendFieldProps = {
  field: keyof SpendValues
  /** Of the input, so that a row and the form beside it have ids of their own. */
  name: string
  value: string
  onChange: (value: string) => void
  error?: string
  /** Hints are for the form; a row has no room for them. */
  isHinted?: boolean
}

const kinds = SPEND_KINDS.map((value) => ({ value, label: spendKindName[value] }))
const currencies = CURRENCIES.map((value) => ({ value, label: value }))
const LONGEST = { provider: 80, service: 120, note: 1000 }

/** The control for one field of a record, the same in the form and in the table. */
export function SpendField({ field, isHinted = false, ...props }: SpendFieldProps) {
  const label = spendLabels[field]
  switch (field) {
    case 'month':
      return <MonthField label={label} isRequired {...props} />
    case 'kind':
      return <Select label={label} options={kinds} isRequired {...props} />
    case 'currency':
      return <Select label={label} options={currencies} isRequired {...props} />
    case 'amount':
      return (
        <DecimalField
          label={label}
          description={
            isHinted ? 'Leave it empty while the bill is not known: unknown is not zero.' : undefined
          }
          {...props}
        />
      )
    default:
      return (
        <TextField label={label} maxLength={LONGEST[field]} isRequired={field === 'provider'} {...props} />
      )
  }
}
