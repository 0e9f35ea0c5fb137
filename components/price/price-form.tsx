'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { PRICE_FIELDS, type PriceField, priceFields } from '#lib/domain/catalogue/price-field.ts'
import { paths } from '#lib/paths.ts'
import type { OwnPriceForm } from '#lib/schemas/own-price.ts'
import { CONFIDENCE_CHOICES, KIND_CHOICES } from './price-word.ts'

type Save<I> = (input: I) => Promise<Result<{ sequence: number }>>

type PriceFormProps = {
  initial: OwnPriceForm
  /** Named by the server: browsers have names of their own. */
  currencies: { value: string; label: string }[]
  /** Records a new price, or one in the place of another. */
  save: { add: Save<OwnPriceForm> } | { replaces: number; replace: Save<Replacement> }
}

type Replacement = OwnPriceForm & { replaces: number; reason: string }

const labels: Record<string, string> = {
  subject: 'Price of',
  kind: 'What it is',
  currency: 'Currency',
  validFrom: 'Valid from',
  validTo: 'Ends on',
  confidence: 'Confidence',
  sourceName: 'Source',
  sourceUrl: 'Address of the source',
  sourceDate: 'Day of the source',
  note: 'Note',
  reason: 'Reason',
  ...Object.fromEntries(priceFields.map((field) => [`prices.${field}`, PRICE_FIELDS[field]])),
}

/** Texts come from the form as it stands; prices are held, since they are read in any notation. */
const typedIn = (data: FormData, prices: OwnPriceForm['prices']): OwnPriceForm => ({
  prices,
  subject: textOf(data, 'subject'),
  kind: textOf(data, 'kind') as OwnPriceForm['kind'],
  currency: textOf(data, 'currency'),
  validFrom: textOf(data, 'validFrom'),
  validTo: textOf(data, 'validTo'),
  confidence: textOf(data, 'confidence') as OwnPriceForm['confidence'],
  sourceName: textOf(data, 'sourceName'),
  sourceUrl: textOf(data, 'sourceUrl'),
  sourceDate: textOf(data, 'sourceDate'),
  note: textOf(data, 'note'),
})

/** A price of a contract or a quotation, with where it stands and how long it holds. */
export function PriceForm({ initial, currencies, save }: PriceFormProps) {
  const router = useRouter()
  const [prices, setPrices] = useState(initial.prices)
  const isReplacement = 'replaces' in save
  const send = (input: OwnPriceForm & { reason: string }) => {
    const { reason, ...fields } = input
    return isReplacement ? save.replace({ ...fields, reason, replaces: save.replaces }) : save.add(fields)
  }
  const [subject, setSubject] = useState(initial.subject)
  const { submit, isPending, fields, message } = useActionForm(send, {
    onSuccess: () => {
      toast(isReplacement ? 'Price replaced. The former one stays on record.' : 'Price recorded.')
      router.push(paths.price(subject))
    },
  })
  const text = (name: 'sourceName' | 'sourceUrl', description?: string) => ({
    ...{ name, description, label: labels[name] ?? name, defaultValue: initial[name], error: fields[name] },
  })
  const day = (name: 'validFrom' | 'validTo' | 'sourceDate') => ({
    ...{ name, label: labels[name] ?? name, defaultValue: initial[name], error: fields[name] },
  })
  return (
    <Form
      aria-label={isReplacement ? 'Replace a price' : 'Record a price'}
      onSubmit={(data) => submit({ ...typedIn(data, prices), subject, reason: textOf(data, 'reason') })}
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Price of"
          name="subject"
          value={subject}
          onChange={setSubject}
          error={fields.subject}
          description="The id in the list of prices, or provider/model of one of your own."
          placeholder="openai/gpt-5.4-mini"
          isRequired
          isDisabled={isReplacement}
          autoComplete="off"
        />
        <Select
          label="What it is"
          name="kind"
          defaultValue={initial.kind}
          options={KIND_CHOICES}
          error={fields.kind}
          isRequired
        />
      </div>
      <fieldset>
        <legend className="mb-2 font-medium">Prices</legend>
        <p className="mb-3 max-w-[70ch] text-muted">
          Leave empty what is not known or does not apply. Zero is a price. What is not asked for here, such
          as context tiers, batch factors and bounds of training, stays as it is on record.
        </p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {priceFields.map((field: PriceField) => (
            <DecimalField
              key={field}
              label={PRICE_FIELDS[field]}
              name={`prices.${field}`}
              value={prices[field]}
              onChange={(value) => setPrices((former) => ({ ...former, [field]: value }))}
              error={fields[`prices.${field}`]}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          label="Currency"
          name="currency"
          defaultValue={initial.currency}
          options={currencies}
          error={fields.currency}
          description="A comparison uses prices in its own currency only."
          isRequired
        />
        <DateField {...day('validFrom')} description="Empty where its beginning is not known." />
        <DateField {...day('validTo')} description="The first day on which it no longer applies." />
        <TextField {...text('sourceName', 'Such as the contract and its number.')} isRequired />
        <TextField {...text('sourceUrl')} type="url" placeholder="https://" />
        <DateField {...day('sourceDate')} isRequired />
        <Select
          label="Confidence"
          name="confidence"
          defaultValue={initial.confidence}
          options={CONFIDENCE_CHOICES}
          error={fields.confidence}
          description="Of low confidence it can be looked at, and is not used."
          isRequired
        />
      </div>
      <TextArea label="Note" name="note" defaultValue={initial.note} error={fields.note} />
      {isReplacement ? (
        <TextField
          label="Reason"
          name="reason"
          error={fields.reason}
          description="Why the former price no longer counts."
          isRequired
          autoComplete="off"
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {isReplacement ? 'Replace price' : 'Record price'}
        </Button>
        <LinkButton variant="quiet" href={subject && isReplacement ? paths.price(subject) : paths.prices()}>
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
