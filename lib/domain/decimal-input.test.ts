import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupDecimal, readDecimal, showDecimal } from './decimal-input.ts'

const read = (text: string) => {
  const reading = readDecimal(text)
  return reading.ok ? reading.value : reading.reason
}

describe('a decimal as people write it', () => {
  it.each([
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234,5', '1234.5'],
    ['1\u202f234\u202f567,5', '1234567.5'],
    ["1'234.50", '1234.5'],
    ['1’234’567', '1234567'],
    ['1 234', '1234'],
    ['1 234,567', '1234.567'],
    ['1234.5', '1234.5'],
    ['1234,567', '1234.567'],
    ['1.234.567', '1234567'],
    ['1,234,567.891', '1234567.891'],
    ['10,00', '10'],
    ['0.075', '0.075'],
    ['0,500', '0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    [' 42 ', '42'],
    ['-12,5', '-12.5'],
    ['−12,5', '-12.5'],
    ['+3', '3'],
    ['-0', '0'],
    ['0.00000015', '0.00000015'],
  ])('reads %j as %s', (text, value) => expect(read(text)).toBe(value))

  it.each(['€ 4200', '$1,200.50', '4.200,00 EUR', 'USD 12', '-3 €'])(
    'says of %j that the currency stands elsewhere',
    (text) =>
      expect(readDecimal(text)).toMatchObject({
        ok: false,
        message: expect.stringContaining('without a currency'),
      }),
  )

  it.each(['1.234', '1,234', '12.500', '999,999', '-1.234'])(
    'refuses %j, which can mean two numbers',
    (text) => expect(read(text)).toBe('ambiguous'),
  )

  it.each([
    '.',
    ',',
    '-',
    'abc',
    '1e5',
    'NaN',
    'Infinity',
    '0x10',
    '$5',
    '5 %',
    '1..2',
    '1,2,3',
    '1.23.456',
    '1,234.567.890',
    '1 23,4',
    '1 234 5',
    '12 34',
    "1'234'5",
    '1.234 567',
    '--1',
    '1-',
    '\u0000',
    '\ud800',
    '<script>',
  ])('refuses %j, which is no number', (text) => expect(read(text)).toBe('not-a-number'))

  it('says that nothing was typed', () => {
    expect(read('')).toBe('empty')
    expect(read(' \u00a0 ')).toBe('empty')
  })

  it('refuses more than 24 digits', () => {
    expect(read('9'.repeat(24))).toBe('9'.repeat(24))
    expect(read('9'.repeat(30))).toBe('too-long')
  })

  it('offers both meanings of an ambiguous number', () => {
    expect(readDecimal('-1,234')).toMatchObject({
      message: '“-1,234” can mean two numbers. Write -1234, or -1,2340.',
    })
    expect([read('-1234'), read('-1,2340')]).toEqual(['-1234', '-1.234'])
  })
})

const amount = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^\d{0,11}$/))
  .map(([isNegative, whole, fraction]) => {
    const digits = fraction.replace(/0+$/, '')
    const size = digits ? `${whole}.${digits}` : `${whole}`
    return isNegative && size !== '0' ? `-${size}` : size
  })

it('reads back every amount that it shows', () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(read(showDecimal(value))).toBe(value)
    }),
  )
})

it('reads every amount alike in four notations', () => {
  fc.assert(
    fc.property(amount, (value) => {
      const [whole = '', fraction] = `${value.includes('.') ? value : `${value}.0`}0`.split('.')
      const by = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark)
      const written = [
        `${by(',')}.${fraction}`,
        `${by('.')},${fraction}`,
        `${by(' ')},${fraction}`,
        `${by("'")}.${fraction}`,
      ]
      // Two decimals at least, and never exactly three of them: nothing here is ambiguous.
      fc.pre(fraction?.length !== 3)
      expect(new Set(written.map(read))).toEqual(new Set([value]))
    }),
  )
})

it('groups the digits of what was understood', () => {
  expect(['0', '999', '1234.5678', '-1234567'].map(groupDecimal)).toEqual([
    '0',
    '999',
    '1,234.5678',
    '-1,234,567',
  ])
})
