import { ComboBox } from '#components/ui/combo-box.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { GivenMapping } from '#lib/domain/import/given-answers.ts'
import { currencies, currencyLabel } from '#lib/format.ts'

type MappingFieldsProps = {
  columns: readonly string[]
  mapping: GivenMapping
  fields: Record<string, string>
  onChange: (mapping: GivenMapping) => void
}

const IN_COLUMN = 'In the column '

/** Which column of a table says what. Currency and provider are a column, or one for the whole file. */
export function MappingFields({ columns, mapping, fields, onChange }: MappingFieldsProps) {
  const named = columns.map((name) => ({ value: name, label: name }))
  const none = { value: '', label: 'None' }
  const set = (part: Partial<GivenMapping>) => onChange({ ...mapping, ...part })
  const errorOf = (name: keyof GivenMapping) => fields[`answers.mapping.${name}`]
  const inColumn = columns.map((name) => ({ value: `column ${name}`, label: `${IN_COLUMN}${name}` }))
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <legend className="mb-2 font-medium">Columns</legend>
      <Select
        {...{ label: 'Date', name: 'answers.mapping.dateColumn', isRequired: true, options: named }}
        value={mapping.dateColumn}
        error={errorOf('dateColumn')}
        onChange={(dateColumn) => set({ dateColumn })}
      />
      <Select
        {...{ label: 'Amount', name: 'answers.mapping.amountColumn', isRequired: true, options: named }}
        description="What is paid, not the list price."
        value={mapping.amountColumn}
        error={errorOf('amountColumn')}
        onChange={(amountColumn) => set({ amountColumn })}
      />
      <ComboBox
        {...{ label: 'Currency', name: 'answers.mapping.currencyCode', isRequired: true }}
        value={mapping.currencyColumn ? `column ${mapping.currencyColumn}` : mapping.currencyCode}
        options={[...inColumn, ...currencies().map((code) => ({ value: code, label: currencyLabel(code) }))]}
        error={errorOf('currencyCode')}
        onChange={(value) =>
          value.startsWith('column ')
            ? set({ currencyColumn: value.slice(7), currencyCode: '' })
            : set({ currencyColumn: '', currencyCode: value })
        }
      />
      <Select
        {...{ label: 'Who bills it', name: 'provider-column', isRequired: true }}
        value={mapping.providerColumn}
        options={[
          { value: '', label: 'One for the whole file' },
          ...columns.map((name) => ({ value: name, label: `${IN_COLUMN}${name}` })),
        ]}
        onChange={(providerColumn) => set({ providerColumn, ...(providerColumn && { provider: '' }) })}
      />
      {mapping.providerColumn === '' ? (
        <TextField
          {...{ label: 'Name of who bills it', name: 'answers.mapping.provider', isRequired: true }}
          placeholder="Hetzner"
          maxLength={80}
          value={mapping.provider}
          error={errorOf('provider')}
          onChange={(provider) => set({ provider })}
        />
      ) : null}
      <Select
        {...{ label: 'Service or model', name: 'answers.mapping.serviceColumn', options: [none, ...named] }}
        value={mapping.serviceColumn}
        onChange={(serviceColumn) => set({ serviceColumn })}
      />
      <Select
        {...{ label: 'Description', name: 'answers.mapping.descriptionColumn', options: [none, ...named] }}
        value={mapping.descriptionColumn}
        onChange={(descriptionColumn) => set({ descriptionColumn })}
      />
    </fieldset>
  )
}
