'use client'

import { ComboBox } from '#components/ui/combo-box.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { CURRENCIES } from '#lib/domain/currency.ts'
import { SPEND_KINDS, spendKindName } from '#lib/domain/spend/kind.ts'
import type { DecimalMark } from '#lib/domain/spend/paste/money-text.ts'
import type { PasteGiven } from '#lib/domain/spend/paste/paste.ts'

type PasteGivenFieldsProps = {
  projects: { id: string; name: string }[]
  projectId: string
  setProjectId: (id: string) => void
  projectError: string | undefined
  given: PasteGiven
  setGiven: (change: Partial<PasteGiven>) => void
  /** A figure that can mean two amounts. */
  ambiguous: string | null
}

const kinds = SPEND_KINDS.map((value) => ({ value, label: spendKindName[value] }))
const currencies = CURRENCIES.map((value) => ({ value, label: value }))

/** What the cells do not say themselves. */
export function PasteGivenFields({ projects, projectId, given, setGiven, ...props }: PasteGivenFieldsProps) {
  const isAsked = props.ambiguous !== null || given.decimal !== ''
  return (
    <div className="@container flex flex-col gap-4">
      <div className="grid gap-4 @sm:grid-cols-2 @3xl:grid-cols-4">
        <ComboBox
          label="Project"
          name="projectId"
          value={projectId}
          onChange={props.setProjectId}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          error={props.projectError}
          isRequired
        />
        <TextField
          label="Provider"
          name="provider"
          value={given.provider}
          onChange={(provider) => setGiven({ provider })}
          maxLength={80}
          description="Where the cells name none."
        />
        <Select
          label="Kind"
          name="kind"
          value={given.kind}
          onChange={(value) => setGiven({ kind: SPEND_KINDS.find((kind) => kind === value) ?? 'api' })}
          options={kinds}
          isRequired
          description="Where the cells name none."
        />
        <Select
          label="Currency"
          name="currency"
          value={given.currency}
          onChange={(currency) => setGiven({ currency })}
          options={currencies}
          isRequired
          description="Where the cells name none."
        />
      </div>
      {isAsked ? (
        <Notice tone="warning" title={`What does ${props.ambiguous ?? 'a figure such as 1.234'} mean?`}>
          <RadioGroup
            label="Mark before the decimals"
            name="decimal"
            isRequired
            value={given.decimal}
            onChange={(value) => setGiven({ decimal: value as DecimalMark })}
            options={[
              { value: 'point', label: 'A point, as in 1,234.50' },
              { value: 'comma', label: 'A comma, as in 1.234,50' },
            ]}
          />
        </Notice>
      ) : null}
    </div>
  )
}
