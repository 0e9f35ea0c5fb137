'use client'

import { Button } from '#components/ui/button.tsx'
import type { ButtonSize } from '#components/ui/button-style.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import { countOf } from '#lib/format.ts'
import { MovePreview } from './move-preview.tsx'
import { countOfPlan, type RuleActions } from './rule-action.ts'
import { usePreview } from './use-preview.ts'

type Actions = Pick<RuleActions, 'previewRules' | 'applyRules' | 'undoMove'>

type ApplyRulesProps = {
  /** Null: all rules. */
  id: string | null
  label: string
  name?: string
  actions: Actions
  size?: ButtonSize
}

function ApplyForm({ id, actions, close }: { id: string | null; actions: Actions; close: () => void }) {
  const preview = usePreview(actions.previewRules, { id })
  const { submit, isPending, message } = useActionForm(actions.applyRules, {
    onSuccess: (moved) => {
      toastUndo(`${countOf(moved.lines, 'row')} moved.`, () => actions.undoMove({ id: moved.id }))
      close()
    },
  })
  const plan = preview.value
  const count = plan ? countOfPlan(plan) : 0
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary message={message} fields={{}} />
      <div aria-live="polite" aria-busy={preview.isPending}>
        {plan ? (
          <MovePreview plan={plan} nothing="Nothing: every row that fits is where it should be." />
        ) : (
          <p className="text-muted">{preview.message ?? 'Looking…'}</p>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          {count > 0 ? 'Cancel' : 'Close'}
        </Button>
        {plan && count > 0 ? (
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() => submit({ id, plan: plan.fingerprint })}
          >
            Move {countOf(count, 'row')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Shows what a rule, or all of them, would move of what was imported before, and moves it. */
export function ApplyRules({ id, label, name, actions, size }: ApplyRulesProps) {
  return (
    <Dialog
      title={id === null ? 'Apply all rules' : 'Apply this rule'}
      trigger={
        <Button size={size} aria-label={name}>
          {label}
        </Button>
      }
    >
      {(close) => <ApplyForm id={id} actions={actions} close={close} />}
    </Dialog>
  )
}
