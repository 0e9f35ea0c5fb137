'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { focusFieldSoon } from '#components/ui/focus-field.ts'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { APPROACHES, type Approach } from '#lib/domain/approach.ts'
import type { Case, Option } from '#lib/domain/comparison/case.ts'
import { variant } from '#lib/domain/comparison/preset-part.ts'
import { paths } from '#lib/paths.ts'
import { FieldErrors, placeInWords } from './field-errors.ts'
import { type Choices, OptionFields } from './option-fields.tsx'
import { SettingFields } from './setting-fields.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'

const MOST_OPTIONS = 6

type ComparisonFormProps = {
  comparison: { id: string; revision: number; case: Case }
  choices: Choices
  save: (input: { id: string; revision: number; case: Case }) => Promise<Result<{ id: string }>>
}

/** An id that no option of the case has; the server gives it the id of its row. */
function freeId(options: Option[]): string {
  let count = options.length + 1
  while (options.some((option) => option.id === `new-${count}`)) count += 1
  return `new-${count}`
}

const freeApproach = (options: Option[]): Approach =>
  APPROACHES.find((approach) => options.every((option) => option.approach !== approach)) ?? 'prompting'

export function ComparisonForm({ comparison, choices, save }: ComparisonFormProps) {
  const { id, revision } = comparison
  const router = useRouter()
  const [file, setFile] = useState(comparison.case)
  const { submit, isPending, fields, message } = useActionForm(save, {
    onSuccess: () => {
      toast('Computed anew.')
      router.push(paths.comparison(id))
    },
  })
  useLeaveWarning(file !== comparison.case && !isPending)
  const { options } = file
  const setOptions = (next: Option[]) => setFile({ ...file, options: next })
  const add = (option: Option) => {
    setOptions([...options, { ...option, id: freeId(options) }])
    focusFieldSoon(`case.options.${options.length}.label`)
  }
  const remove = (option: Option, at: number) => {
    setOptions(options.filter(({ id }) => id !== option.id))
    focusFieldSoon(`case.options.${Math.min(at, options.length - 2)}.label`)
    toastUndo(`Removed ${option.label}.`, async () =>
      setFile((now) => ({ ...now, options: now.options.toSpliced(at, 0, option) })),
    )
  }
  const hasRoom = options.length < MOST_OPTIONS
  const labels = Object.fromEntries(Object.keys(fields).map((name) => [name, placeInWords(name)]))
  return (
    <FieldErrors value={fields}>
      <Form aria-label="Comparison" onSubmit={() => submit({ id, revision, case: file })}>
        <ErrorSummary message={message} fields={fields} labels={labels} />
        <SettingFields file={file} onChange={setFile} />
        {options.map((option, index) => (
          <OptionFields
            key={option.id}
            index={index}
            option={option}
            choices={choices}
            onChange={(next) => setOptions(options.map((item, at) => (at === index ? next : item)))}
            remove={options.length > 2 ? () => remove(option, index) : null}
            copy={hasRoom ? () => add({ ...option, label: `${option.label.slice(0, 112)} (copy)` }) : null}
          />
        ))}
        {hasRoom ? (
          <div>
            <Button onPress={() => add(variant(freeApproach(options), {}))}>
              <Plus aria-hidden className="size-4" />
              Add option
            </Button>
          </div>
        ) : (
          <p className="text-muted">A comparison holds at most six options.</p>
        )}
        <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-hairline bg-background py-3 max-lg:bottom-14">
          <Button type="submit" variant="primary" isPending={isPending}>
            Save and compute
          </Button>
          <LinkButton variant="quiet" href={paths.comparison(id)}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </FieldErrors>
  )
}
