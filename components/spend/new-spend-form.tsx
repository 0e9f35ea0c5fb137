'use client'

import { useState } from 'react'
import { ComboBox } from '#components/ui/combo-box.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { formatMonth } from '#lib/format.ts'
import { SpendForm } from './spend-form.tsx'
import type { SpendActions } from './spend-values.ts'

export type NewSpendFormProps = {
  month: Month
  /** One on a project's own page, all of them elsewhere. */
  projects: { id: string; name: string; currency: Currency }[]
  actions: Pick<SpendActions, 'createSpend' | 'archiveSpend'>
}

/** Logs a bill by hand. The currency follows the project until another one is chosen. */
export function NewSpendForm({ month, projects, actions }: NewSpendFormProps) {
  const [projectId, setProjectId] = useState(projects.length === 1 ? (projects[0]?.id ?? '') : '')
  const project = projects.find(({ id }) => id === projectId)
  const currency = project?.currency ?? projects[0]?.currency ?? 'USD'
  return (
    <SpendForm
      label="Log spend"
      initial={{ month, provider: '', service: '', kind: 'api', amount: '', currency, note: '' }}
      save={(values) => actions.createSpend({ ...values, projectId })}
      onSaved={({ id }, values) =>
        toastUndo(`Logged ${values.provider} for ${formatMonth(values.month)}.`, () =>
          actions.archiveSpend({ id }),
        )
      }
      submitLabel="Log spend"
      first={(error) =>
        projects.length === 1 ? null : (
          <ComboBox
            label="Project"
            name="projectId"
            value={projectId}
            onChange={setProjectId}
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
            error={error}
            isRequired
          />
        )
      }
    />
  )
}
