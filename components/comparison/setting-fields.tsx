'use client'

import { Card } from '#components/ui/card.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { MonthField } from '#components/ui/month-field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Case } from '#lib/domain/comparison/case.ts'
import { CURRENCIES } from '#lib/domain/currency.ts'
import { useFieldError } from './field-errors.ts'
import { QuantityField } from './quantity-field.tsx'

type SettingFieldsProps = { file: Case; onChange: (file: Case) => void }

const currencies = CURRENCIES.map((code) => ({ value: code, label: code }))

/** What holds for all options: the workload, the horizon, the day of the prices. */
export function SettingFields({ file, onChange }: SettingFieldsProps) {
  const set = (parts: Partial<Case>) => onChange({ ...file, ...parts })
  const { workload } = file
  return (
    <Card title="Workload and horizon">
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        <TextField
          label="Name"
          name="case.name"
          value={file.name}
          onChange={(name) => set({ name })}
          error={useFieldError('case.name')}
          maxLength={200}
          isRequired
        />
        <QuantityField
          label="Requests a month"
          name="case.workload.requestsPerMonth"
          value={workload.requestsPerMonth}
          isRequired
          canRange
          onChange={(requestsPerMonth) => set({ workload: { ...workload, requestsPerMonth } })}
        />
        <QuantityField
          label="Growth a month"
          name="case.workload.growthPerMonth"
          value={workload.growthPerMonth}
          isShare
          isRequired
          onChange={(growthPerMonth) => set({ workload: { ...workload, growthPerMonth } })}
        />
        <DecimalField
          label="Months compared"
          name="case.horizonMonths"
          value={Number.isNaN(file.horizonMonths) ? '' : String(file.horizonMonths)}
          onChange={(typed) => set({ horizonMonths: /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN })}
          error={useFieldError('case.horizonMonths')}
          description="1 to 120."
          isRequired
        />
        <MonthField
          label="First month"
          name="case.startMonth"
          value={file.startMonth ?? ''}
          onChange={(startMonth) => set({ startMonth: startMonth || null })}
          error={useFieldError('case.startMonth')}
        />
        <QuantityField
          label="Hours in a month"
          name="case.hoursPerMonth"
          value={file.hoursPerMonth}
          unit="h"
          description="720, 730 and 744 are all in use."
          isRequired
          onChange={(hoursPerMonth) => set({ hoursPerMonth })}
        />
        <QuantityField
          label="Discount rate a year"
          name="case.discountRatePerYear"
          value={file.discountRatePerYear}
          isShare
          isRequired
          onChange={(discountRatePerYear) => set({ discountRatePerYear })}
        />
        <DateField
          label="Prices valid on"
          name="case.pricesAt"
          value={file.pricesAt ?? ''}
          onChange={(pricesAt) => set({ pricesAt: pricesAt || null })}
          error={useFieldError('case.pricesAt')}
        />
        <DateField
          label="As known on"
          name="case.asKnownAt"
          value={file.asKnownAt ?? ''}
          onChange={(asKnownAt) => set({ asKnownAt: asKnownAt || null })}
          error={useFieldError('case.asKnownAt')}
          description="Empty: the same day."
        />
        <Select
          label="Currency"
          name="case.currency"
          value={file.currency}
          options={currencies}
          onChange={(currency) => set({ currency })}
          error={useFieldError('case.currency')}
          description="Prices of the catalogue are in USD; they are used in USD alone."
          isRequired
        />
      </div>
    </Card>
  )
}
