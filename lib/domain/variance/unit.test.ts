import { expect, it } from 'vitest'
import { serviceName } from './service-name.ts'
import { tokenKindOf, unitOf } from './unit.ts'

it.each([
  ['tokens', 'token', '1'],
  ['Tokens', 'token', '1'],
  ['1000_tokens', 'token', '1000'],
  ['1K tokens', 'token', '1000'],
  ['1M Tokens', 'token', '1000000'],
  ['10 Hours', 'hour', '10'],
  ['1 Hour', 'hour', '1'],
  ['Hrs', 'hour', '1'],
  ['Hours', 'hour', '1'],
  ['Requests', 'request', '1'],
  ['10K requests', 'request', '10000'],
])('reads %s as %s × %s', (words, unit, factor) => {
  expect(unitOf(words)).toEqual({ unit, factor })
})

it.each([[null], [''], ['GB-Mo'], ['1/Month'], ['duration_seconds'], ['10K'], ['images']])(
  'does not guess what %s counts',
  (words) => {
    expect(unitOf(words)).toBeNull()
  },
)

it.each([
  ['uncached_input_tokens', 'input'],
  ['input_no_cache', 'input'],
  ['cache_read_input_tokens', 'cached'],
  ['cached input', 'cached'],
  ['cache_creation.ephemeral_5m_input_tokens', 'written'],
  ['cache write', 'written'],
  ['output_tokens', 'output'],
  ['output', 'output'],
  ['web_search', null],
  [null, null],
])('reads %s as the kind %s', (words, kind) => {
  expect(tokenKindOf(words)).toBe(kind)
})

it.each([
  ['openai/gpt-4o-mini', 'gpt-4o-mini'],
  ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini'],
  ['GPT-4o mini', 'gpt-4o-mini'],
  ['anthropic/claude-haiku-4-5', 'claude-haiku-4-5'],
  ['Claude Haiku 4.5', 'claude-haiku-4-5'],
  ['claude-haiku-4-5-20251001', 'claude-haiku-4-5'],
  ['anthropic.claude-haiku-4-5-20251001-v1:0', 'claude-haiku-4-5'],
  ['ft:gpt-4o-mini-2024-07-18:harbour::x1', 'ft-gpt-4o-mini'],
  ['openai-ft/gpt-4o-mini-2024-07-18', 'ft-gpt-4o-mini'],
  ['', null],
  [null, null],
])('calls %s %s', (words, name) => {
  expect(serviceName(words)).toBe(name)
})
