'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { Select } from '#components/ui/select.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { EvidenceView, RunRow } from '#lib/domain/evidence/evidence-view.ts'
import { VARIANTS, type Variant, variantName } from '#lib/domain/evidence/variant.ts'

type ById = (input: { id: string }) => Promise<Result<void>>

type Adopt = (input: {
  id: string
  comparisonId: string
  optionId: string
  revision: number
}) => Promise<Result<void>>

export type RunActions = {
  setVariant: (input: { id: string; variant: Variant }) => Promise<Result<void>>
  adopt: Adopt
  archive: ById
  restore: ById
}

type RunMenuProps = { run: RunRow; options: EvidenceView['options']; actions: RunActions }

/** What can be done with a run: take it over into an option, say what it measured, remove it. */
export function RunMenu({ run, options, actions }: RunMenuProps) {
  const { id } = run
  const name = run.model ?? 'the unnamed model'
  const [refusal, setRefusal] = useState<string | null>(null)
  const attempt = async (work: Promise<Result<void>>, done: () => void) => {
    const result = await work.catch(() => null)
    setRefusal(result?.ok ? null : (result?.message ?? 'The server could not be reached. Try again.'))
    if (result?.ok) done()
  }
  return (
    <span className="flex flex-wrap items-center gap-1">
      {run.passed !== null && options.length > 0 ? (
        <Dialog
          title={`Use ${name} for an option`}
          trigger={
            <Button size="compact" aria-label={`Use ${name} for an option`}>
              Use…
            </Button>
          }
        >
          {(close) => <AdoptForm run={run} options={options} adopt={actions.adopt} onDone={close} />}
        </Dialog>
      ) : null}
      <Menu
        label={`Change the run of ${name}`}
        isIcon
        size="compact"
        variant="quiet"
        items={[
          ...VARIANTS.filter((variant) => variant !== run.variant).map((variant) => ({
            label: `Mark as ${variantName[variant]}`,
            onAction: () =>
              attempt(actions.setVariant({ id, variant }), () =>
                toastUndo(`Marked as ${variantName[variant]}.`, () =>
                  actions.setVariant({ id, variant: run.variant }),
                ),
              ),
          })),
          {
            label: 'Remove',
            tone: 'danger' as const,
            onAction: () =>
              attempt(actions.archive({ id }), () =>
                toastUndo(`Removed the run of ${name}.`, () => actions.restore({ id })),
              ),
          },
        ]}
      />
      {refusal ? (
        <span role="alert" className="text-label text-danger">
          {refusal}
        </span>
      ) : null}
    </span>
  )
}

type AdoptFormProps = {
  run: RunRow
  options: EvidenceView['options']
  adopt: Adopt
  onDone: () => void
}

function AdoptForm({ run, options, adopt, onDone }: AdoptFormProps) {
  const [chosen, setChosen] = useState(options[0]?.optionId ?? '')
  const form = useActionForm(adopt, {
    onSuccess: () => {
      toast('The option rests on this run now, as a new version of its comparison.')
      onDone()
    },
  })
  const submit = () => {
    const option = options.find(({ optionId }) => optionId === chosen)
    if (!option) return
    const { comparisonId, optionId, revision } = option
    form.submit({ id: run.id, comparisonId, optionId, revision })
  }
  return (
    <Form aria-label="Use for an option" onSubmit={submit}>
      <ErrorSummary message={form.message} fields={form.fields} labels={{ optionId: 'Option' }} />
      <p className="text-muted">
        Its quality becomes {run.passed} of {(run.passed ?? 0) + (run.failed ?? 0)}, and what a right answer
        costs is computed from it.
      </p>
      <Select
        name="optionId"
        label="Option"
        options={options.map(({ optionId, label }) => ({ value: optionId, label }))}
        value={chosen}
        onChange={setChosen}
        isRequired
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={onDone} isDisabled={form.isPending}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isPending={form.isPending}>
          Use it
        </Button>
      </div>
    </Form>
  )
}
