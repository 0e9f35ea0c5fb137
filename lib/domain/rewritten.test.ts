import { expect, it } from 'vitest'
import { figuresIn } from '#lib/format.ts'
import { sumOfMoney } from './comparison/words.ts'
import { CURRENCIES } from './currency.ts'
import { monthInWords } from './date-words.ts'
import { rewritten } from './rewritten.ts'

const german = figuresIn('de-DE')
const inGerman = (sentence: string) => rewritten(sentence, german).replaceAll('\u00a0', ' ')

it.each([
  ['It costs $1,745 over 24 months, $0.85 more.', 'It costs 1.745 $ over 24 months, 0,85 $ more.'],
  [
    'By Nov 3, 2026 it was right in 88.0% of 1,200 cases.',
    'By 3 Nov 2026 it was right in 88,0 % of 1.200 cases.',
  ],
  ['12,345.5 to 1,234,567 a month; at -€2,000 less.', '12.345,5 to 1.234.567 a month; at -2.000 € less.'],
  ['after 1.5 months; CHF\u00a012,000 and CA$3.', 'after 1,5 months; 12.000 CHF and 3 CA$.'],
  ['($5,000.00, 40%)', '(5.000,00 $, 40 %)'],
])('writes the figures of a sentence as the client does: %s', (sentence, expected) => {
  expect(inGerman(sentence)).toBe(expected)
})

it.each(['GPT-4.1 and Claude 3.5 on v2.10', 'Llama 3.1 8B, 2026-11-24', 'Month 3 of 24', 'Nov 2026'])(
  'leaves a name, a date of digits and a small count as they are: %s',
  (sentence) => expect(inGerman(sentence)).toBe(sentence),
)

it('finds money in every currency, and leaves nothing of the desk in it', () => {
  for (const currency of CURRENCIES)
    expect(rewritten(`It is ${sumOfMoney('12345', currency)} now.`, german)).toBe(
      `It is ${german.formatWhole('12345', currency)} now.`,
    )
})

it('changes no byte for who reads as the desk writes', () => {
  const sentence = `$1,745 by Nov 3, 2026 (${monthInWords('2026-11')}), 88.5%`
  expect(rewritten(sentence, figuresIn('en-US'))).toBe(sentence)
})
