'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Result } from '#lib/action-result.ts'
import { PRESETS, type Preset, presetName } from '#lib/domain/comparison/preset.ts'
import { paths } from '#lib/paths.ts'
import { CurrencyNotice } from './currency-notice.tsx'

type Input = { projectId: string; preset: Preset; name: string }

type NewComparisonProps = {
  project: { id: string; currency: string }
  create: (input: Input) => Promise<Result<{ id: string }>>
}

/** The guide and the catalogue state every price in it. */
const PRESET_CURRENCY = 'USD'

const labels = { preset: 'Start from', name: 'Name' }

const about: Record<Preset, string> = {
  'ticket-assistant':
    'Four approaches for 40,000 tickets a month, at the catalogue’s prices of today in USD.',
  'guide-small':
    'Figures of the guide of 2025, in USD: $50 to $200 of API calls against one deployment at $7 an hour.',
  'guide-enterprise':
    'Figures of the guide of 2025, in USD: $500 to $2,000 of API calls against two deployments.',
  blank: 'Two empty options in the currency of the project.',
}

export function NewComparison({ project, create }: NewComparisonProps) {
  const router = useRouter()
  const [preset, setPreset] = useState<Preset>('ticket-assistant')
  const [name, setName] = useState<string | null>(null)
  const shown = name ?? (preset === 'blank' ? '' : presetName[preset])
  const { submit, isPending, fields, message } = useActionForm(create, {
    onSuccess: ({ id }) => router.push(preset === 'blank' ? paths.editComparison(id) : paths.comparison(id)),
  })
  return (
    <Form aria-label="New comparison" onSubmit={() => submit({ projectId: project.id, preset, name: shown })}>
      <h2 className="text-section">New comparison</h2>
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <RadioGroup
        label={labels.preset}
        name="preset"
        value={preset}
        onChange={(value) => setPreset(value as Preset)}
        error={fields.preset}
        isRequired
        options={PRESETS.map((value) => ({ value, label: presetName[value], description: about[value] }))}
      />
      {preset === 'blank' ? null : (
        <CurrencyNotice
          currency={PRESET_CURRENCY}
          projectCurrency={project.currency}
          editHref={paths.editProject(project.id)}
        />
      )}
      <TextField
        label={labels.name}
        name="name"
        value={shown}
        onChange={setName}
        error={fields.name}
        maxLength={120}
        isRequired
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Create and compute
        </Button>
        <LinkButton variant="quiet" href={paths.projectComparisons(project.id)}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
