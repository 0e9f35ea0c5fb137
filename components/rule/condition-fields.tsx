'use client'

import { X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#components/ui/cn.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type Condition, RULE_FIELDS, RULE_WAYS, ruleFieldName, ruleWayName } from '#lib/domain/spend/rule.ts'

const fieldChoices = RULE_FIELDS.map((value) => ({ value, label: sentenceCase(ruleFieldName[value]) }))
const wayChoices = RULE_WAYS.map((value) => ({ value, label: ruleWayName[value] }))

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

type ConditionFieldsProps = {
  /** Its place in the rule, counted from 0. */
  place: number
  condition: Condition
  onChange: (condition: Condition) => void
  /** Null for the only one. */
  onRemove: (() => void) | null
  errors: Record<string, string>
}

export function ConditionFields({ place, condition, onChange, onRemove, errors }: ConditionFieldsProps) {
  const name = (field: keyof Condition) => `conditions.${place}.${field}`
  const set = (field: keyof Condition) => (value: string) =>
    onChange({ ...condition, [field]: value } as Condition)
  return (
    <fieldset className="rounded-card border border-hairline p-3">
      <legend className="sr-only">Condition {place + 1}</legend>
      <div className={cn('grid gap-3', condition.field === 'tag' ? 'sm:grid-cols-2' : 'sm:grid-cols-3')}>
        <Select
          label={place === 0 ? 'Where' : 'And'}
          name={name('field')}
          value={condition.field}
          onChange={set('field')}
          options={fieldChoices}
          error={errors[name('field')]}
          isRequired
        />
        {condition.field === 'tag' ? (
          <TextField
            label="Name of the tag"
            name={name('tag')}
            value={condition.tag}
            onChange={set('tag')}
            error={errors[name('tag')]}
            maxLength={120}
            isRequired
            autoComplete="off"
          />
        ) : null}
        <Select
          label="Compared"
          name={name('way')}
          value={condition.way}
          onChange={set('way')}
          options={wayChoices}
          error={errors[name('way')]}
          isRequired
        />
        <TextField
          label="With"
          name={name('value')}
          value={condition.value}
          onChange={set('value')}
          error={errors[name('value')]}
          maxLength={200}
          isRequired
          autoComplete="off"
        />
      </div>
      {onRemove ? (
        <div className="mt-2 flex justify-end">
          <Button size="compact" variant="quiet" onPress={onRemove}>
            <X aria-hidden className="size-4" />
            Remove condition {place + 1}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
