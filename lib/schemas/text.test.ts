import { expect, it } from 'vitest'
import { z } from 'zod'
import { amountText, currencyCode, dayText, monthText, percentText } from './figure.ts'
import { fieldsOf, sentenceOf } from './issues.ts'
import { unstorable } from './storable.ts'
import { emailText, line, optionalLine, paragraph, webAddress } from './text.ts'

const problem = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: sentenceOf }).error?.issues[0]?.message

it.each([
  ['www.example.com', 'https://www.example.com'],
  ['example.com/about', 'https://example.com/about'],
  ['http://example.com', 'http://example.com'],
  ['', null],
])('takes %j for the web address %j', (typed, address) => expect(webAddress(60).parse(typed)).toBe(address))

it.each(['javascript:alert(1)', 'example', 'two words.com', 'ftp://example.com'])(
  'refuses %j as a web address',
  (typed) => expect(problem(webAddress(60), typed)).toBe('Enter an address that begins with https://.'),
)

it('trims a line and keeps a script tag as the text that it is', () => {
  expect(line(60).parse('  <script>alert(1)</script> ')).toBe('<script>alert(1)</script>')
})

it.each([
  [line(5), '', 'Fill in this field.'],
  [line(5, 'Enter a name.'), ' \u200b ', 'Enter a name.'],
  [line(5), 'abcdef', 'Use at most 5 characters; these are 6.'],
  [
    line(50),
    'two\nlines',
    'This contains a character that cannot be stored. Type it again instead of pasting it.',
  ],
  [amountText(), '1.234,56', 'Enter a number with digits and one decimal point, such as 1234.56.'],
  [amountText(), '1e400', 'Enter a number with digits and one decimal point, such as 1234.56.'],
  [amountText(), '-1', 'Enter zero or more.'],
  [amountText(), '9'.repeat(30), 'Enter 999999999999999 or less.'],
  [amountText(), '1'.repeat(41), 'This number is too long.'],
  [amountText({ maxDigits: 2 }), '1.005', 'Use at most 2 decimals.'],
  [amountText({ maxDigits: 0 }), '1.5', 'Enter a whole number.'],
  [percentText(), '100.0001', 'Enter 100 or less.'],
  [dayText(), '2026-02-30', 'Choose a day that exists, as YYYY-MM-DD.'],
  [monthText(), '2026-13', 'Choose a month, as YYYY-MM.'],
  [currencyCode(), 'usd', 'Choose a currency by its three letters, such as USD.'],
  [emailText(), 'ana@', 'Enter an e-mail address such as ana@example.com.'],
])('says what is wrong (%#)', (schema, value, sentence) => {
  expect(problem(schema, value)).toBe(sentence)
})

it('keeps every digit of an amount', () => {
  expect(amountText().parse(' 0.000000000001 ')).toBe('0.000000000001')
  expect(amountText({ min: '-1000000' }).parse('-0.10')).toBe('-0.10')
})

it('turns an empty optional line into null and line ends into one kind', () => {
  expect(optionalLine(9).parse('  ')).toBeNull()
  expect(paragraph(20).parse('a\r\nb\rc')).toBe('a\nb\nc')
})

it('names every field by its path, a stray one too', () => {
  const schema = z.strictObject({ lines: z.array(z.strictObject({ label: line(9) })).max(9) })
  const parsed = schema.safeParse({ lines: [{ label: 'x' }, { label: '', total: 1 }] }, { error: sentenceOf })
  expect(fieldsOf(parsed.error?.issues ?? [])).toEqual({
    'lines.1.label': 'Fill in this field.',
    'lines.1.total': 'This field does not belong here.',
  })
})

it('finds NUL and half a surrogate pair wherever they hide', () => {
  const input = { name: 'a\0b', lines: [{ note: 'fine' }, { note: '\ud800' }], 'ke\0y': 'x' }
  expect(Object.keys(unstorable(input))).toEqual(['name', 'lines.1.note', ''])
  expect(unstorable({ name: '🙂', n: 1, on: true, none: null })).toEqual({})
})

it('walks a bomb of shared and nested objects in no time', () => {
  let bomb: unknown = ['x']
  for (let depth = 0; depth < 18; depth += 1) bomb = Array.from({ length: 10 }, () => bomb)
  expect(unstorable(bomb)).toEqual({})
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  expect(Object.values(unstorable(deep))).toEqual(['This is nested too deeply.'])
})
