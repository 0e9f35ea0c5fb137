'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import { Select } from '#components/ui/select.tsx'
import type { SubjectChoice } from '#lib/domain/catalogue/subject-choice.ts'
import type { Call, Quantity } from '#lib/domain/comparison/case.ts'
import { NoteField } from './note-field.tsx'
import { orNull, QuantityField } from './quantity-field.tsx'
import { SubjectField } from './subject-field.tsx'

type CallFieldsProps = {
  at: string
  call: Call
  choices: SubjectChoice[]
  onChange: (call: Call) => void
}

type Figure = Exclude<keyof Call, 'model' | 'price' | 'note'>
type Price = NonNullable<Call['price']>

const tokens: [Figure, string][] = [
  ['inputTokens', 'Input tokens, not cached'],
  ['cachedInputTokens', 'Cached input tokens'],
  ['outputTokens', 'Output tokens'],
]

const rare: [Figure, string, string?][] = [
  ['cacheWriteTokens', 'Tokens written to the cache'],
  ['reasoningTokens', 'Reasoning tokens', 'Billed as output.'],
  ['callsPerRequest', 'Calls per request'],
  ['share', 'Share of the requests', 'A router splits them; in a chain each call has 100.'],
  ['batchShare', 'Batched share', 'At the batch prices of the card.'],
  ['retryRate', 'Retry rate', 'How many are sent again.'],
  ['uplift', 'Uplift', 'Factor of a region or a contract on every price.'],
]

const shares = new Set<Figure>(['share', 'batchShare', 'retryRate'])

const prices: [Exclude<keyof Price, 'tiers'>, string][] = [
  ['input', 'Input'],
  ['cachedInput', 'Cached input'],
  ['cacheWrite', 'Cache write'],
  ['output', 'Output'],
  ['batchInput', 'Batch input'],
  ['batchCachedInput', 'Batch cached input'],
  ['batchOutput', 'Batch output'],
  ['perCall', 'Fee per call'],
]

function PriceFields({
  at,
  price,
  onChange,
}: {
  at: string
  price: Price
  onChange: (price: Price) => void
}) {
  return prices.map(([key, label]) => (
    <QuantityField
      key={key}
      label={label}
      name={`${at}.price.${key}`}
      value={price[key] ?? null}
      unit={key === 'perCall' ? 'per call' : 'per 1M'}
      description={key === 'input' ? 'An empty price is unknown, not zero.' : undefined}
      onChange={(value) =>
        onChange({ ...price, [key]: orNull(value) ?? (key === 'perCall' ? undefined : null) })
      }
    />
  ))
}

/** One call of a request: what it is sent to, at which price, with how many tokens. */
export function CallFields({ at, call, choices, onChange }: CallFieldsProps) {
  const figure = (key: Figure, label: string, description?: string) => (
    <QuantityField
      key={key}
      label={label}
      name={`${at}.${key}`}
      value={call[key]}
      description={description}
      isShare={shares.has(key)}
      isRequired
      onChange={(value: Quantity) => onChange({ ...call, [key]: value })}
    />
  )
  return (
    <>
      <Select
        label="Priced by"
        name={`${at}.by`}
        value={call.price ? 'stated' : 'catalogue'}
        options={[
          { value: 'catalogue', label: 'the catalogue' },
          { value: 'stated', label: 'a price stated here' },
        ]}
        onChange={(by) =>
          onChange(by === 'stated' ? { ...call, model: null, price: {} } : { ...call, price: null })
        }
        isRequired
      />
      {call.price ? (
        <PriceFields at={at} price={call.price} onChange={(price) => onChange({ ...call, price })} />
      ) : (
        <SubjectField
          label="Model"
          name={`${at}.model`}
          value={call.model}
          choices={choices}
          onChange={(model) => onChange({ ...call, model })}
        />
      )}
      {call.price ? (
        <NoteField {...{ at, onChange }} item={call} prices={prices.map(([key]) => call.price?.[key])} />
      ) : null}
      {tokens.map(([key, label]) => figure(key, label))}
      <div className="col-span-full">
        <Disclosure title="Shares, batch, retries and more">
          <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {rare.map((item) => figure(...item))}
          </div>
        </Disclosure>
      </div>
    </>
  )
}
