import { describe, expect, it } from 'vitest'
import { readPriceFile } from '#lib/schemas/price-file.ts'
import { catalogue } from '#tests/support/case.ts'
import { type OwnPrice, withOwnPrices } from './own-price.ts'
import { proposalsOf } from './price-proposal.ts'

const today = '2026-11-25'
const propose = (text: string, known = catalogue) => {
  const reading = readPriceFile(text, 'list', today)
  if (!reading.ok) throw new Error(reading.message)
  const { prices, rejected, takesStrangers } = reading
  return { rejected, ...proposalsOf(known, prices, { today, takesStrangers }) }
}
const gateway = (models: Record<string, string>) =>
  `{${Object.entries(models)
    .map(([name, fields]) => `"${name}": {"litellm_provider": "openai", ${fields}}`)
    .join(',')}}`

describe('a list of a gateway', () => {
  it('is read without losing a digit, and per million tokens', () => {
    const { proposals } = propose(
      gateway({
        'gpt-5.4-mini':
          '"input_cost_per_token": 1.50000000000000000001e-06, "output_cost_per_token": 4.5e-06',
      }),
    )
    // 1.5…01e-6 × 1,000,000; the output is $4.50 on record, so it is no change.
    expect(proposals[0]?.changes).toEqual([
      { what: 'Input, per 1M tokens', was: '0.75', now: '1.50000000000000000001', ratio: '2' },
    ])
  })

  it('leaves what it does not say as it is on record', () => {
    const { proposals } = propose(gateway({ 'gpt-5.4-mini': '"input_cost_per_token": 8e-07' }))
    expect(proposals[0]?.prices).toMatchObject({ input: '0.8', cachedInput: '0.075', output: '4.5' })
  })

  it('names models that are not on record, counts those that are unchanged and rejects what is no price', () => {
    const found = propose(
      gateway({
        'never-heard-of': '"input_cost_per_token": 1e-06',
        'gpt-5.4-mini': '"input_cost_per_token": 7.5e-07',
        'gpt-5.4-nano': '"input_cost_per_token": "free"',
        'some-image-model': '"mode": "image_generation"',
      }),
    )
    expect(found.unknown).toEqual(['openai/never-heard-of'])
    expect([found.unchanged, found.proposals]).toEqual([1, []])
    expect(found.rejected).toEqual([
      { line: 3, reason: 'gpt-5.4-nano: input_cost_per_token is not a price.' },
    ])
  })
})

describe('a jump', () => {
  const isJump = (input: string) =>
    propose(`subject,inputPerMillion\nopenai/gpt-5.4-mini,${input}\n`).proposals[0]?.isJump
  it('is more than twice, or less than half, of what is on record', () => {
    expect(['1.5', '1.51', '0.375', '0.374'].map(isJump)).toEqual([false, true, false, true])
  })

  it('is never a price of something that had none', () => {
    expect(propose('subject,inputPerMillion\nharbour/own,900\n').proposals[0]).toMatchObject({
      ...{ isJump: false, isKnown: false },
      changes: [{ what: 'Input, per 1M tokens', was: null, now: '900', ratio: null }],
    })
  })
})

describe('a table', () => {
  it('may have a byte order mark, semicolons and quotes', () => {
    const { proposals } = propose(
      '\uFEFFsubject;inputPerMillion;source\r\n"harbour/own";0.5;"Contract; signed"\r\n',
    )
    expect(proposals[0]).toMatchObject({ subject: 'harbour/own', source: { name: 'Contract; signed' } })
  })

  it('rejects a row by its number and reason, and reads the others', () => {
    const { rejected, proposals } = propose(
      'subject,inputPerMillion,validFrom,validTo\nharbour/a,1.2.3,,\nharbour/b,1,2027-01-01,2026-01-01\nharbour/c,1,,\nharbour/d,,,\n',
    )
    expect(proposals.map(({ subject }) => subject)).toEqual(['harbour/c'])
    expect(rejected.map(({ line }) => line)).toEqual([2, 3, 5])
    expect(rejected[0]?.reason).toContain('inputPerMillion')
  })

  it('of two rows for the same thing and term takes the later', () => {
    const { proposals } = propose('subject,inputPerMillion\nharbour/a,1\nharbour/a,2\n')
    expect(proposals.map(({ prices }) => prices.input)).toEqual(['2'])
  })

  it.each(['', 'nothing here', '{"a": 1}', '[1,'])('that is none is refused with a sentence: %s', (text) => {
    expect(readPriceFile(text, 'list', today)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^This/),
    })
  })
})

it('names the own price in whose place a proposal would stand', () => {
  const own: OwnPrice = {
    ...{ sequence: 4, subject: 'openai/gpt-5.4-mini', kind: 'model', currency: 'USD', confidence: 'high' },
    ...{
      validFrom: null,
      validTo: null,
      recordedOn: '2026-11-01',
      note: '',
      replaces: null,
      isWithdrawal: false,
    },
    ...{
      source: { name: 'Contract', url: null, date: '2026-11-01' },
      prices: { inference: { input: '0.5' } },
    },
  }
  const { proposals } = propose(
    'subject,inputPerMillion\nopenai/gpt-5.4-mini,0.6\n',
    withOwnPrices(catalogue, [own]),
  )
  expect(proposals[0]).toMatchObject({ replaces: 4, changes: [{ was: '0.5', now: '0.6' }] })
})
