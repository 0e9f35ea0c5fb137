'use client'

import { useState } from 'react'
import { MovePreview } from '#components/rule/move-preview.tsx'
import { countOfPlan, type Moved } from '#components/rule/rule-action.ts'
import { usePreview } from '#components/rule/use-preview.ts'
import { Button } from '#components/ui/button.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { MovePlan } from '#lib/domain/spend/move.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { Choosable } from './selection.tsx'

type Choice = { projectId: string; lines: { importId: string; ordinal: number }[]; records: string[] }

export type AssignActions = {
  previewAssignment: (input: Choice) => Promise<Result<MovePlan>>
  assignSpend: (input: Choice & { plan: string }) => Promise<Result<Moved>>
  undoMove: (input: { id: string }) => Promise<Result<unknown>>
}

export type AssignProps = {
  rows: readonly Choosable[]
  projects: readonly { id: string; name: string }[]
  actions: AssignActions
  close: () => void
  onMoved: () => void
}

/** Gives chosen rows to a project, after it has shown what that moves. */
export function AssignForm({ rows, projects, actions, close, onMoved }: AssignProps) {
  const [projectId, setProjectId] = useState('')
  const choice: Choice = {
    projectId,
    lines: rows.flatMap((row) => ('line' in row ? [row.line] : [])),
    records: rows.flatMap((row) => ('record' in row ? [row.record] : [])),
  }
  const { value: plan, ...preview } = usePreview(actions.previewAssignment, projectId ? choice : null)
  const { submit, isPending, message, fields } = useActionForm(actions.assignSpend, {
    onSuccess: ({ id, lines, records }) => {
      const name = projects.find((project) => project.id === projectId)?.name ?? 'the project'
      toastUndo(`${countOf(lines + records, 'row')} moved to ${name}.`, () => actions.undoMove({ id }))
      close()
      onMoved()
    },
  })
  const count = plan ? countOfPlan(plan) : 0
  return (
    <Form
      aria-label="Move to a project"
      onSubmit={() => {
        if (plan) submit({ ...choice, plan: plan.fingerprint })
      }}
    >
      <ErrorSummary message={message} fields={{}} />
      <ComboBox
        label="Project"
        // The form above the list has a project too, and an id on a page is one.
        name="moveTo"
        value={projectId}
        onChange={setProjectId}
        options={projects.map(({ id, name }) => ({ value: id, label: name }))}
        error={fields.projectId}
        isRequired
      />
      <div aria-live="polite" aria-busy={preview.isPending}>
        {plan ? (
          <MovePreview plan={plan} nothing="Nothing: all of it is in this project already." />
        ) : (
          <p className="text-muted">{preview.message ?? (preview.isPending ? 'Looking…' : '')}</p>
        )}
      </div>
      <p className="text-table text-muted">
        Of a record of a bill all rows are moved. They stay there when their bill comes again; for rows that
        are new <TextLink href={paths.newSpendRule()}>make a rule</TextLink>.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={count === 0}>
          {count > 0 ? `Move ${countOf(count, 'row')}` : 'Move'}
        </Button>
      </div>
    </Form>
  )
}
