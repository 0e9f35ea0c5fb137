'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { readDecimal } from '#lib/domain/decimal-input.ts'
import { formatPercent, formatRate } from '#lib/format.ts'
import type { EditedLine } from './edited-quote.ts'

const choices = [
  { value: 'always', label: 'Gets it in any case' },
  { value: 'optional', label: 'May add it' },
  { value: 'alternative', label: 'Chooses one of several' },
]

type LineDetailsProps = {
  line: EditedLine
  at: number
  currency: string
  errors: Record<string, string>
  /** Of the line as it is priced now; null while it is unknown. */
  marginPercent: string | null
  onChange: (line: EditedLine) => void
}

/** What few lines need: group, discount, a tax of their own, months or milestone, and what the client decides. */
export function LineDetails({ line, at, currency, errors, marginPercent, onChange }: LineDetailsProps) {
  const field = (name: keyof EditedLine & string) => ({
    name: `lines.${at}.${name}`,
    value: String(line[name]),
    error: errors[`lines.${at}.${name}`],
    onChange: (value: string) => onChange({ ...line, [name]: value }),
  })
  const discounts = [
    { value: 'percent', label: 'Per cent' },
    { value: 'amount', label: currency },
  ]
  const isNamed = line.choice === 'alternative'
  return (
    <Disclosure title={<Summary {...{ line, currency }} />} defaultExpanded={line.choice !== 'always'}>
      <div className="grid grid-cols-2 gap-3">
        <TextField label="Group" {...field('group')} maxLength={80} autoComplete="off" />
        <DecimalField
          label="Tax of this line"
          {...field('taxRatePercent')}
          unit="%"
          description="Empty: that of the quote"
        />
        <DecimalField label="Discount on this line" {...field('discount')} />
        <Select label="This discount in" {...field('discountIn')} options={discounts} isRequired />
        {line.kind === 'monthly' ? (
          <DecimalField label="Months" {...field('months')} description="Empty: as long as the quote" />
        ) : (
          <TextField
            label="Due with milestone"
            {...field('milestone')}
            maxLength={80}
            autoComplete="off"
            description="Empty: by the payment plan"
          />
        )}
        <DecimalField
          label="Cost of one, kept inside"
          {...field('unitCost')}
          unit={currency}
          description={marginPercent ? `A margin of ${formatPercent(marginPercent)}` : 'Empty: unknown'}
        />
        <DecimalField
          label="Contingency on its cost"
          {...field('contingencyPercent')}
          unit="%"
          description="Empty: as the quote"
        />
        <Select label="The client" {...field('choice')} options={choices} isRequired />
        {isNamed ? (
          <>
            <TextField
              label="What the choice is about"
              {...field('choiceOf')}
              maxLength={80}
              isRequired
              autoComplete="off"
            />
            <TextField
              label="Taken together as"
              {...field('choicePick')}
              maxLength={80}
              autoComplete="off"
              description="Empty: this line alone"
            />
          </>
        ) : null}
        {line.choice === 'always' ? null : (
          <Checkbox
            name={`lines.${at}.isChosen`}
            label={isNamed ? 'Chosen to begin with' : 'Ticked to begin with'}
            isSelected={line.isChosen}
            onChange={(isChosen) => onChange({ ...line, isChosen })}
          />
        )}
      </div>
    </Disclosure>
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** As money, unless it cannot be read yet. */
const costOf = (cost: string, currency: string): string => {
  const reading = readDecimal(cost)
  return reading.ok ? formatRate(reading.value, currency) : cost
}

/** Names what is set, so that nothing of a price is hidden behind the fold. */
function Summary({ line, currency }: { line: EditedLine; currency: string }) {
  const set = [
    line.group,
    line.discount && line.discount !== '0'
      ? `less ${line.discount}${line.discountIn === 'percent' ? '%' : ''}`
      : '',
    line.taxRatePercent && `${line.taxRatePercent}% tax`,
    line.kind === 'monthly' ? line.months && `${line.months} months` : line.milestone,
    line.choice === 'optional' ? 'optional' : line.choice === 'alternative' ? 'alternative' : '',
    line.unitCost ? `costs ${costOf(line.unitCost, currency)}` : '',
    line.contingencyPercent && `${line.contingencyPercent}% contingency`,
  ].filter(Boolean)
  const words = capitalised(set.join(', '))
  return (
    <span title={words || undefined} className="min-w-0 truncate">
      {words || <span className="text-muted">Group, discount, tax, cost, choice</span>}
    </span>
  )
}
