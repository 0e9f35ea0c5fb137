'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { MonthField } from '#components/ui/month-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'

type Values = { from: string; to: string; amount: string; reason: string }

export type BudgetActions = {
  setBudget: (input: Values & { projectId: string }) => Promise<Result<unknown>>
  setBudgetCarry: (input: { projectId: string; isCarried: boolean }) => Promise<Result<unknown>>
}

type BudgetFormProps = {
  project: { id: string; currency: Currency }
  /** The month that a change starts from. */
  month: Month
  carries: boolean
  actions: BudgetActions
}

const labels = { from: 'From month', to: 'To month', amount: 'Budget of each month', reason: 'Reason' }

/** The budget of one month, or the same for each of a range. It works by keyboard alone, and one field a line on a phone. */
export function BudgetForm({ project, month, carries, actions }: BudgetFormProps) {
  const [values, setValues] = useState<Values>({ from: month, to: month, amount: '', reason: '' })
  const set = (field: keyof Values) => (value: string) =>
    setValues((former) => ({ ...former, [field]: value }))
  // The range follows its first month until somebody widens it.
  const setFrom = (from: string) =>
    setValues((former) => ({
      ...former,
      from,
      to: former.to === former.from || former.to < from ? from : former.to,
    }))
  const { submit, isPending, message, fields } = useActionForm(actions.setBudget, {
    onSuccess: () => {
      setValues((former) => ({ ...former, amount: '', reason: '' }))
      toast('The budget is set.')
    },
  })
  const carry = useActionForm(actions.setBudgetCarry)
  return (
    <div className="flex flex-col gap-4">
      <Form aria-label="Set a budget" onSubmit={() => submit({ projectId: project.id, ...values })}>
        <ErrorSummary message={message} fields={fields} labels={labels} />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <MonthField
            label={labels.from}
            name="from"
            value={values.from}
            onChange={setFrom}
            error={fields.from}
            isRequired
          />
          <MonthField
            label={labels.to}
            name="to"
            value={values.to}
            onChange={set('to')}
            error={fields.to}
            isRequired
          />
          <DecimalField
            label={labels.amount}
            name="amount"
            value={values.amount}
            onChange={set('amount')}
            unit={project.currency}
            description="Empty: back to what was quoted."
            error={fields.amount}
          />
          <TextField
            label={labels.reason}
            name="reason"
            value={values.reason}
            onChange={set('reason')}
            error={fields.reason}
            isRequired
          />
        </div>
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            Set budget
          </Button>
        </div>
      </Form>
      <Checkbox
        name="carries"
        isSelected={carries}
        isDisabled={carry.isPending}
        onChange={(isCarried) => carry.submit({ projectId: project.id, isCarried })}
        label="What a month leaves unused may be spent in the next"
        error={carry.message ?? undefined}
      />
    </div>
  )
}
