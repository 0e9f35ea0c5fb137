import { expect, it } from 'vitest'
import { fileSchema, publishedSchema } from '#scripts/file-schema.ts'
import { LINES, quoteFileOf } from '#tests/support/quote-file.ts'
import { readQuoteFile } from './quote-reading.ts'

const TODAY = '2026-11-25'
const read = (more: object, lines: object[] = LINES) => readQuoteFile(quoteFileOf(more, lines), TODAY)
const errorsOf = (more: object, lines: object[] = LINES) => {
  const reading = read(more, lines)
  return reading.ok ? [] : reading.errors
}
const line = (more: object) => [{ label: 'Build', unitPrice: '100', ...more }]
const pick = (of: string, chosen: boolean, label = 'A') => ({
  ...{ label, unitPrice: '1', choice: { kind: 'alternative', of, chosen } },
})

it('publishes the schema that it reads by', () => {
  expect(publishedSchema('quote')).toBe(fileSchema('quote'))
})

it('leaves what is not given neutral, and dates a quote on the day of reading', () => {
  const bare = { title: 'Why?', currency: 'JPY', from: { name: 'A' }, client: { name: 'B' }, project: 'C' }
  expect(readQuoteFile({ ...bare, lines: line({}) }, TODAY)).toMatchObject({
    ok: true,
    file: {
      issuedOn: TODAY,
      draft: {
        ...{
          validUntil: '2026-12-25',
          discount: null,
          prices: 'exclusive',
          taxRounding: 'document',
          plan: [],
        },
        lines: [{ kind: 'one-off', quantity: '1', unitPriceMinor: '100', choice: null }],
      },
    },
  })
})

it.each<[string, object, object[] | undefined, string]>([
  ['an unknown key', { colour: 'red' }, undefined, 'colour'],
  ['an unknown key of a line', {}, line({ price: '1' }), 'lines[0].price'],
  ['an unknown currency', { currency: 'XXX' }, undefined, 'currency'],
  ['a negative quantity', {}, line({ quantity: '-1' }), 'lines[0].quantity'],
  ['a negative price', {}, line({ unitPrice: '-0.01' }), 'lines[0].unitPrice'],
  ['a number that is no text', {}, line({ unitPrice: 5 }), 'lines[0].unitPrice'],
  ['decimals that the currency lacks', { currency: 'JPY' }, line({ unitPrice: '1.5' }), 'lines[0].unitPrice'],
  ['neither price nor cost', {}, [{ label: 'Build' }], 'lines[0].unitPrice'],
  ['a discount over 100 %', { discount: { percent: '100.01' } }, undefined, 'discount.percent'],
  [
    'a discount over 100 % of a line',
    {},
    line({ discount: { percent: '101' } }),
    'lines[0].discount.percent',
  ],
  ['a discount above the line', {}, line({ discount: { amount: '100.01' } }), 'lines[0].discount'],
  ['a discount above the total', { discount: { amount: '100.01' } }, line({}), 'discount'],
  ['per cent and an amount', { discount: { percent: '1', amount: '1' } }, undefined, 'discount'],
  ['a bill beside per cent', { discount: { percent: '1', on: 'monthly' } }, undefined, 'discount.on'],
  ['a tax over 100 %', { taxRatePercent: '101' }, undefined, 'taxRatePercent'],
  ['a margin of 100 %', { inside: { marginPercent: '100' } }, undefined, 'inside.marginPercent'],
  [
    'a plan of 90 %',
    { deposit: { percent: '30' }, payments: [{ label: 'x', percent: '60' }] },
    undefined,
    'payments',
  ],
  ['a plan above the total', { deposit: { amount: '9999' } }, undefined, 'payments'],
  ['a payment of nothing', { payments: [{ label: 'x' }] }, undefined, 'payments[0]'],
  ['no choice of alternatives', {}, [pick('M', false), pick('M', false, 'B')], 'lines[0].choice'],
  ['two choices of alternatives', {}, [pick('M', true), pick('M', true, 'B')], 'lines[0].choice'],
  ['an alternative to nothing', {}, [pick('M', true)], 'lines[0].choice'],
  ['a milestone without a name', {}, line({ kind: 'milestone' }), 'lines[0].milestone'],
  ['months of what is paid once', {}, line({ months: 3 }), 'lines[0].months'],
  ['an end before the beginning', { validUntil: '2026-11-24' }, undefined, 'validUntil'],
  ['a day that does not exist', { issuedOn: '2026-02-30' }, undefined, 'issuedOn'],
  ['no lines', {}, [], 'lines'],
  ['a total beyond any column', {}, line({ quantity: '1000000', unitPrice: '1000000000000' }), 'lines'],
])('refuses %s', (_, more, lines, path) => {
  const errors = errorsOf(more, lines)
  expect(errors.map((error) => error.path)).toEqual([path])
  for (const { message } of errors) expect(message).toMatch(/^[A-Z0-9“].*\.$/)
})

it('makes a price of a cost: 400.00 with 12.3 % is 449.20, and 68.3 % of the price is 657.69', () => {
  const reading = read({})
  expect(reading.ok && reading.file.draft.lines[1]?.unitPriceMinor).toBe('65769')
})
