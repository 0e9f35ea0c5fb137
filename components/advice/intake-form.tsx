'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { choicesOf, type Intake, QUESTIONS } from '#lib/domain/advice/intake.ts'
import type { ComparisonIntakeForm } from '#lib/schemas/intake.ts'

type IntakeFormProps = {
  comparison: { id: string; revision: number; currency: string; intake: Intake | null }
  save: (input: ComparisonIntakeForm) => Promise<Result<void>>
}

const NOT_KNOWN = { value: '', label: 'Not known' }
const BUDGET = 'What may it cost once?'

const nameOf = (key: string) => `intake.${key}`

const labels = {
  ...Object.fromEntries(QUESTIONS.map(({ key, label }) => [nameOf(key), label])),
  [nameOf('budget')]: BUDGET,
}

/** The questions of the advice; what is not known stays so, and counts for nothing. */
export function IntakeForm({ comparison, save }: IntakeFormProps) {
  const { id, revision, currency, intake } = comparison
  const [budget, setBudget] = useState(intake?.budget ?? '')
  const { submit, isPending, fields, message } = useActionForm(save, {
    onSuccess: () => toast('The advice is worked out anew.'),
  })
  const send = (data: FormData) => {
    const answers = Object.fromEntries(QUESTIONS.map(({ key }) => [key, textOf(data, nameOf(key))]))
    submit({ id, revision, intake: { ...answers, budget } as ComparisonIntakeForm['intake'] })
  }
  return (
    <Form aria-label="Questions" onSubmit={send}>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      {QUESTIONS.map((question) => (
        <Select
          key={question.key}
          name={nameOf(question.key)}
          label={question.label}
          options={[NOT_KNOWN, ...choicesOf(question)]}
          defaultValue={intake?.[question.key] ?? ''}
          error={fields[nameOf(question.key)]}
          isRequired
        />
      ))}
      <DecimalField
        name={nameOf('budget')}
        label={BUDGET}
        unit={currency}
        value={budget}
        onChange={setBudget}
        error={fields[nameOf('budget')]}
        description="Empty: not known."
      />
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save and advise
        </Button>
      </div>
    </Form>
  )
}
