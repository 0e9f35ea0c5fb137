'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Option } from '#lib/domain/comparison/case.ts'
import { useFieldError } from './field-errors.ts'
import { QuantityField } from './quantity-field.tsx'

type EvidenceFieldsProps = { at: string; option: Option; onChange: (option: Option) => void }

const counts = [
  ['passed', 'Passed'],
  ['failed', 'Failed'],
  ['errored', 'Errors, shown apart'],
] as const

/** A count as it is typed; what is no whole number goes on as it is, for the server to refuse. */
const countOf = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN)

/** A measured result of the option, or the honest absence of one; and what retraining and wrong answers cost. */
export function EvidenceFields({ at, option, onChange }: EvidenceFieldsProps) {
  const { quality, retraining } = option
  const errors = [
    useFieldError(`${at}.quality.passed`),
    useFieldError(`${at}.quality.failed`),
    useFieldError(`${at}.quality.errored`),
  ]
  return (
    <div className="grid gap-3 border-t border-hairline pt-3 sm:grid-cols-2 xl:grid-cols-3">
      <div className="col-span-full flex flex-wrap gap-x-6 gap-y-2">
        <Checkbox
          label="Quality was measured"
          name={`${at}.measured`}
          isSelected={quality !== null}
          onChange={(isMeasured) =>
            onChange({
              ...option,
              quality: isMeasured ? { passed: 0, failed: 0, errored: 0, source: '' } : null,
            })
          }
        />
        <Checkbox
          label="It is trained again at intervals"
          name={`${at}.retrained`}
          isSelected={retraining !== null}
          onChange={(isAgain) =>
            onChange({ ...option, retraining: isAgain ? { everyMonths: 6, amount: '0' } : null })
          }
        />
      </div>
      {quality
        ? counts.map(([key, label], index) => (
            <DecimalField
              key={key}
              label={label}
              name={`${at}.quality.${key}`}
              value={Number.isNaN(quality[key]) ? '' : String(quality[key])}
              error={errors[index]}
              isRequired
              onChange={(typed) => onChange({ ...option, quality: { ...quality, [key]: countOf(typed) } })}
            />
          ))
        : null}
      {quality ? (
        <>
          <TextField
            label="Measured on"
            name={`${at}.quality.source`}
            value={quality.source}
            onChange={(source) => onChange({ ...option, quality: { ...quality, source } })}
            description="Items and day, such as: 512 tickets, 2026-11-20."
            maxLength={300}
          />
          <QuantityField
            label="What a wrong answer costs"
            name={`${at}.wrongAnswerCost`}
            value={option.wrongAnswerCost}
            isRequired
            onChange={(wrongAnswerCost) => onChange({ ...option, wrongAnswerCost })}
          />
        </>
      ) : null}
      {retraining ? (
        <>
          <DecimalField
            label="Trained again every"
            name={`${at}.retraining.everyMonths`}
            value={Number.isNaN(retraining.everyMonths) ? '' : String(retraining.everyMonths)}
            unit="months"
            isRequired
            onChange={(typed) =>
              onChange({ ...option, retraining: { ...retraining, everyMonths: countOf(typed) } })
            }
          />
          <QuantityField
            label="Cost besides the training"
            name={`${at}.retraining.amount`}
            value={retraining.amount}
            isRequired
            canRange
            onChange={(amount) => onChange({ ...option, retraining: { ...retraining, amount } })}
          />
        </>
      ) : null}
    </div>
  )
}
