import { Select } from '#components/ui/select.tsx'
import { BY_COLUMNS, FOCUS_VERSIONS, type GivenAnswers } from '#lib/domain/import/given-answers.ts'
import type { Recognition } from '#lib/domain/import/recognition.ts'
import { sourceWord } from './source-word.ts'

type AnswerFieldsProps = {
  recognition: Recognition
  /** As the file alone was recognised. */
  own: Recognition
  answers: GivenAnswers
  onChange: (answers: GivenAnswers) => void
}

const SOURCES = ['invoice', 'provider-cost', 'gateway', 'trace'] as const

/** Format, version, decimal mark and order of dates: what the file says of itself, unless somebody knows better. */
export function AnswerFields({ recognition, own, answers, onChange }: AnswerFieldsProps) {
  const set = (part: Partial<GivenAnswers>) => onChange({ ...answers, ...part })
  const guessed = own.format
  const others = recognition.others.filter(({ id }) => id !== guessed?.id)
  const isFocus = (recognition.format?.id ?? guessed?.id) === 'focus' && answers.format !== BY_COLUMNS
  const formats = [
    ...(guessed ? [{ value: '', label: `As recognised: ${guessed.label}` }] : []),
    ...others.map(({ id, label }) => ({ value: id, label })),
    ...(recognition.columns.length > 1
      ? [{ value: BY_COLUMNS, label: 'Another table, by its columns' }]
      : []),
  ]
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Select
        {...{ label: 'Format', name: 'answers.format', isRequired: true, options: formats }}
        value={answers.format}
        onChange={(format) => set({ format, version: '', cost: '' })}
      />
      {isFocus ? (
        <Select
          {...{ label: 'Version of FOCUS', name: 'answers.version', isRequired: true }}
          value={answers.version}
          options={[
            { value: '', label: `By its columns: ${own.format?.version ?? 'unknown'}` },
            ...FOCUS_VERSIONS.map((version) => ({ value: version, label: version })),
          ]}
          onChange={(version) => set({ version: version as GivenAnswers['version'] })}
        />
      ) : null}
      <Select
        {...{ label: 'What it is', name: 'answers.source', isRequired: true }}
        value={answers.source}
        options={[
          {
            value: '',
            label: guessed ? `As recognised: ${sourceWord[guessed.sourceKind].toLowerCase()}` : 'A bill',
          },
          ...SOURCES.map((source) => ({ value: source, label: sourceWord[source] })),
        ]}
        onChange={(source) => set({ source: source as GivenAnswers['source'] })}
      />
      {isFocus ? (
        <Select
          {...{ label: 'Amount that counts', name: 'answers.cost', isRequired: true }}
          value={answers.cost}
          options={[
            { value: '', label: 'What is billed: BilledCost' },
            { value: 'effective', label: 'With commitments spread: EffectiveCost' },
          ]}
          onChange={(cost) => set({ cost: cost as GivenAnswers['cost'] })}
        />
      ) : null}
      <Select
        {...{ label: 'Decimal mark', name: 'answers.decimal', isRequired: true }}
        value={answers.decimal}
        options={[
          { value: '', label: own.decimal === 'comma' ? 'As the file proves: comma' : 'As the file proves' },
          { value: 'point', label: 'Point: 1,234.50' },
          { value: 'comma', label: 'Comma: 1.234,50' },
        ]}
        onChange={(decimal) => set({ decimal: decimal as GivenAnswers['decimal'] })}
      />
      <Select
        {...{ label: 'Dates such as 5/1/26', name: 'answers.dates', isRequired: true }}
        value={answers.dates}
        options={[
          { value: '', label: 'As the file proves' },
          { value: 'mdy', label: 'Month first: May 1' },
          { value: 'dmy', label: 'Day first: January 5' },
        ]}
        onChange={(dates) => set({ dates: dates as GivenAnswers['dates'] })}
      />
    </div>
  )
}
