'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Option } from '#components/ui/native-select.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Condition } from '#lib/domain/spend/rule.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import type { RuleForm as Values } from '#lib/schemas/spend-rule.ts'
import { ConditionFields } from './condition-fields.tsx'
import { MovePreview } from './move-preview.tsx'
import { countOfPlan, type Moved, type RuleActions } from './rule-action.ts'
import { usePreview } from './use-preview.ts'

type RuleFormProps = {
  initial: Values
  /** Of the rule that is changed; null for a new one. */
  rule: { id: string; revision: number } | null
  projects: readonly Option[]
  actions: Pick<RuleActions, 'createRule' | 'updateRule' | 'previewDraft' | 'applyRules' | 'undoMove'>
}

const another: Condition = { field: 'model', tag: '', way: 'begins', value: '' }
const isFull = ({ field, tag, value }: Condition) =>
  value.trim() !== '' && (field !== 'tag' || tag.trim() !== '')

const fieldLabels = { projectId: 'Project', conditions: 'Conditions' }
const partLabels = { field: 'Where', tag: 'Name of the tag', way: 'Compared', value: 'With' }

const labelsOf = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, place) =>
      Object.entries(partLabels).map(([part, label]) => [
        `conditions.${place}.${part}`,
        `Condition ${place + 1}, ${label}`,
      ]),
    ).flat(),
  )

/** Conditions that must all hold, and the project they lead to, beside what the rule would move right now. */
export function RuleForm({ initial, rule, projects, actions }: RuleFormProps) {
  const router = useRouter()
  const [projectId, setProjectId] = useState(initial.projectId)
  const [conditions, setConditions] = useState(() =>
    initial.conditions.map((condition, key) => ({ key, ...condition })),
  )
  const given = conditions.map(({ key: _, ...condition }) => condition)
  const isReady = projectId !== '' && given.length > 0 && given.every(isFull)
  const preview = usePreview(
    actions.previewDraft,
    isReady ? { id: rule?.id ?? null, projectId, conditions: given } : null,
  )
  const count = preview.value ? countOfPlan(preview.value) : 0

  const save = async (plan: string | null): Promise<Result<Moved | null>> => {
    const values = { projectId, conditions: given }
    const saved = rule ? await actions.updateRule({ ...rule, ...values }) : await actions.createRule(values)
    if (!saved.ok || plan === null) return saved.ok ? { ok: true, value: null } : saved
    const moved = await actions.applyRules({ id: saved.value.id, plan })
    if (moved.ok) return moved
    // The rule stands by now: what was shown is told on its own page, and not asked for a second time.
    toast(`The rule is saved, but nothing was moved. ${moved.message}`)
    return { ok: true, value: null }
  }
  const { submit, isPending, message, fields } = useActionForm(save, {
    onSuccess: (moved) => {
      if (moved)
        toastUndo(`Rule saved, ${countOf(moved.lines, 'row')} moved.`, () =>
          actions.undoMove({ id: moved.id }),
        )
      else toast('Rule saved. Later imports follow it.')
      router.push(paths.spendRules())
    },
  })

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <Card title="Rule" description="All conditions must hold. Upper and lower case do not matter.">
        <Form aria-label="Rule" onSubmit={() => submit(null)}>
          <ErrorSummary
            message={message}
            fields={fields}
            labels={{ ...fieldLabels, ...labelsOf(given.length) }}
          />
          {conditions.map(({ key, ...condition }, place) => (
            <ConditionFields
              key={key}
              place={place}
              condition={condition}
              errors={fields}
              onChange={(next) =>
                setConditions((all) => all.map((one) => (one.key === key ? { key, ...next } : one)))
              }
              onRemove={
                conditions.length > 1
                  ? () => setConditions((all) => all.filter((one) => one.key !== key))
                  : null
              }
            />
          ))}
          <div>
            <Button
              size="compact"
              isDisabled={conditions.length >= 8}
              onPress={() =>
                setConditions((all) => [
                  ...all,
                  { key: Math.max(...all.map(({ key }) => key)) + 1, ...another },
                ])
              }
            >
              Add a condition
            </Button>
          </div>
          <ComboBox
            label="Goes to the project"
            name="projectId"
            value={projectId}
            onChange={setProjectId}
            options={projects}
            error={fields.projectId}
            isRequired
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" isPending={isPending}>
              Save rule
            </Button>
            {preview.value && count > 0 ? (
              <Button isPending={isPending} onPress={() => submit(preview.value?.fingerprint ?? null)}>
                Save and move {countOf(count, 'row')}
              </Button>
            ) : null}
            <LinkButton variant="quiet" href={paths.spendRules()}>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
      <Card
        title="What it would move now"
        description="Of the bills that were taken over. Rules before this one keep their rows."
      >
        <div aria-live="polite" aria-busy={preview.isPending}>
          {preview.value ? (
            <MovePreview plan={preview.value} nothing="Nothing: no row that fits is in another project." />
          ) : (
            <p className="text-muted">
              {preview.message ??
                (preview.isPending ? 'Looking…' : 'Fill in the conditions and choose a project.')}
            </p>
          )}
        </div>
      </Card>
    </div>
  )
}
