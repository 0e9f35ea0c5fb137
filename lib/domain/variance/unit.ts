import type { Amount } from '../rate.ts'

/** What quantities of a quote are counted in. */
export type Unit = 'token' | 'hour' | 'request'

const WORDS: [RegExp, Unit, Amount][] = [
  [/^(tokens?|tok)$/, 'token', '1'],
  [/^(hours?|hrs?|h|instance-?hours?|gpu-?hours?|unit-?hours?|duration-hours|vm-?hours?)$/, 'hour', '1'],
  [/^(minutes?|mins?|duration-minutes)$/, 'hour', ''],
  [/^(requests?|calls?|api-calls?|invocations?|transactions?)$/, 'request', '1'],
]

const SCALES: Record<string, Amount> = { '': '1', k: '1000', m: '1000000', b: '1000000000' }

/**
 * What a bill counts in, as a unit of the quote and how many of it one of the bill's is: `1000_tokens`, `1K tokens` and
 * `1M` of tokens are all tokens. Null: nothing that a quote counts, or nothing that can be converted without rounding.
 */
export function unitOf(words: string | null): { unit: Unit; factor: Amount } | null {
  if (!words) return null
  const [, digits = '', scale = '', rest = ''] =
    /^(\d*)\s*([kmb]?)(?:[\s/_-]+|(?<=\d[kmb]?))?([a-z][a-z_\s-]*)$/i.exec(words.trim()) ??
    /^()()([a-z][a-z_\s-]*)$/i.exec(words.trim()) ??
    []
  const name = rest
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  const found = WORDS.find(([pattern, , factor]) => factor !== '' && pattern.test(name))
  if (!found) return null
  const zeros = SCALES[scale.toLowerCase()]?.slice(1) ?? ''
  return { unit: found[1], factor: `${digits || '1'}${zeros}` }
}

/** The kinds of token that have prices of their own. */
export type TokenKind = 'input' | 'cached' | 'written' | 'output'

export const tokenKindName: Record<TokenKind, string> = {
  input: 'input',
  cached: 'cached input',
  written: 'cache write',
  output: 'output',
}

/** The kind of token that a bill speaks of, in whatever words: `cache_read_input_tokens`, `cached input`, `output`. */
export function tokenKindOf(words: string | null): TokenKind | null {
  if (!words) return null
  const text = words.toLowerCase()
  const isCached = /cach/.test(text) && !/uncached|no_cache|non-cached/.test(text)
  if (isCached) return /creat|writ/.test(text) ? 'written' : 'cached'
  if (/output|completion|reasoning/.test(text)) return 'output'
  return /input|prompt/.test(text) ? 'input' : null
}
