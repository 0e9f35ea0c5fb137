import { expect, it } from 'vitest'
import { isLacking, MISSING, needsEastAsian, readable } from './glyph.ts'
import { bound, breakable, isolated, mapText, wholeWords } from './typography.ts'

it('keeps a number with its unit and a day in one piece', () => {
  expect(bound('40,000 tickets by Nov 24, 2026, 7:30 PM')).toBe(
    '40,000\u00a0tickets by Nov\u00a024, 2026, 7:30\u00a0PM',
  )
  expect(bound('version 2')).toBe('version 2')
})

it('keeps a short word with a hyphen on one line of a title', () => {
  const title = 'Should we fine-tune 12-b or a-b-c, or prompt?'
  const parts = wholeWords(title)
  expect(parts.flatMap(({ words, isWhole }) => (isWhole ? [words] : []))).toEqual(['fine-tune', 'a-b'])
  expect(parts.map(({ words }) => words).join('')).toBe(title)
  expect(wholeWords('نموذج fine-tune')).toEqual([{ words: 'نموذج fine-tune', isWhole: false }])
})

it('lets a word break that no line could hold, and no other', () => {
  expect(breakable('x'.repeat(30))).toBe(`${'x'.repeat(12)}\u200b${'x'.repeat(12)}\u200bxxxxxx`)
  expect(breakable('Kapitänspatent')).toBe('Kapitänspatent')
  const thai = 'ชำระเงินภายในสิบสี่วันนับจากวันที่ในใบแจ้งหนี้'
  for (const text of [thai, '請求書の受領後十四日以内にお支払いください。請求書の受領後'])
    expect(breakable(text)).toBe(text)
  const coders = '👩\u200d💻'.repeat(13)
  expect(breakable(coders)).toBe(`${'👩\u200d💻'.repeat(12)}\u200b👩\u200d💻`)
})

it('keeps what runs to the left apart from what stands beside it', () => {
  expect(isolated('עברית.')).toBe('\u2068עברית.\u2069')
  expect(isolated('Plain.')).toBe('Plain.')
})

it('changes text at any depth and nothing else', () => {
  const upper = (text: string) => text.toUpperCase()
  expect(mapText({ a: ['x', { b: null, c: 1, d: true }] }, upper)).toEqual({
    a: ['X', { b: null, c: 1, d: true }],
  })
})

it('has a glyph for Greek, Cyrillic, Vietnamese, Thai, Chinese, Japanese, Korean, Arabic, Hebrew and emoji', () => {
  const text = 'Ωμέγα Привет được สวัสดี 🚀 漢字 ひらがな カタカナ 한국어 عربي עברית ½ ✓ — €'
  expect(readable(text)).toBe(text)
  expect(needsEastAsian(text)).toBe(true)
  expect(needsEastAsian('Ωμέγα Привет ✓')).toBe(false)
})

it('replaces what has no glyph, and knows that it did', () => {
  const drawn = readable('To the 𓃵 and back 🏳️')
  expect(drawn).toBe(`To the ${MISSING} and back 🏳`)
  expect(isLacking('To the 𓃵', drawn)).toBe(true)
  expect(isLacking('An empty □', 'An empty □')).toBe(false)
})
