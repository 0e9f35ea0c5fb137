import { expect, it } from 'vitest'
import { sum } from '#lib/domain/rate.ts'
import { prices } from './prices.ts'

const ask = (model: string, at: string, known: string) => prices([model, '--at', at, '--known', known])

/** One million tokens in and one out; price lists and vendor pages of 2025 and 2026, as the cards cite them. */
it.each([
  ['anthropic/claude-sonnet-5', '2026-09-15', '2026-09-19', '12'],
  ['anthropic/claude-sonnet-5', '2026-09-15', '2026-08-21', '18'],
  ['google/gemini-3.8-flash', '2026-12-31', '2026-10-07', '4.5'],
  ['google/gemini-3.8-flash', '2027-01-01', '2026-10-07', '9'],
  ['openai/gpt-5.6-luna', '2026-07-29', '2026-08-21', '7'],
  ['openai/gpt-5.6-luna', '2026-07-30', '2026-08-21', '1.4'],
  ['openai/o3', '2025-06-09', '2026-08-21', '50'],
  ['openai/o3', '2025-06-10', '2026-08-21', '10'],
])('%s on %s as known on %s costs %s', (model, at, known, total) => {
  const answer = ask(model, at, known)
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors))
  const { input, output } = answer.card?.inference ?? {}
  expect(sum([input ?? '', output ?? ''])).toBe(total)
  expect(answer.source?.name).toBeTruthy()
})

it('says why it is this card, and why none of the others', () => {
  const answer = ask('anthropic/claude-sonnet-5', '2026-09-15', '2026-09-19')
  if (!answer.ok) throw new Error('no answer')
  expect(answer.why).toMatch(/^It applies from .* and was on record by 2026-09-19/)
  expect(answer.others.length).toBeGreaterThan(0)
  for (const other of answer.others) expect(other.why).toMatch(/Recorded|record|Applies|applied/)
})

it('has no card for a day on which nothing was on record', () => {
  const answer = ask('anthropic/claude-haiku-5-5', '2026-10-10', '2026-10-01')
  expect(answer).toMatchObject({ ok: true, card: null, canBeQuoted: false })
})

it.each([
  [['openai/gpt-4.1-minni'], 'MODEL', 'Nearest: openai/gpt-4.1-mini'],
  [['harbour/own-7b'], 'MODEL', 'The catalogue does not know harbour/own-7b.'],
  [['openai/o3', '--at', '2026-02-30'], '--at', 'is not a day'],
  [['openai/o3', '--known', 'today'], '--known', 'is not a day'],
  [['openai/o3', '--for', '2026-02-03'], '', 'Usage: tunewise prices'],
  [[], 'MODEL', 'Name one model'],
  [['openai/o3', 'openai/o1'], 'MODEL', 'Name one model'],
])('refuses %j', (args, path, words) => {
  const answer = prices(args)
  expect(answer).toMatchObject({ ok: false, errors: [{ path }] })
  expect(JSON.stringify(answer)).toContain(words)
})
