'use client'

import { DateField } from '#components/ui/date-field.tsx'
import { textOf } from '#components/ui/form-text.ts'
import type { Result } from '#lib/action-result.ts'
import { addDays, type Day } from '#lib/domain/day.ts'
import { formatDay } from '#lib/format.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Extend = (input: { id: string; validUntil: Day; reason: string }) => Promise<Result<void>>
type ExtendDialogProps = { id: string; validUntil: Day; today: Day; extend: Extend }

const DAYS_MORE = 14

export function ExtendDialog({ id, validUntil, today, extend }: ExtendDialogProps) {
  const from = validUntil < today ? today : addDays(validUntil, 1)
  return (
    <ReasonDialog
      label="Extend"
      title="Extend this quote?"
      confirmLabel="Extend quote"
      done="Quote extended. Its links live as long."
      labels={{ validUntil: 'Valid until the end of' }}
      more={(fields) => (
        <DateField
          label="Valid until the end of"
          name="validUntil"
          defaultValue={addDays(from, DAYS_MORE)}
          min={from}
          error={fields.validUntil}
          isRequired
        />
      )}
      run={({ reason, form }) => extend({ id, reason, validUntil: textOf(form, 'validUntil') })}
    >
      It ends with {formatDay(validUntil)}. Nothing else of it changes, prices included; the client sees the
      new last day beside the old one.
    </ReasonDialog>
  )
}
