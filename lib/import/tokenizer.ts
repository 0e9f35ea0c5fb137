import { countTokens as cl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { countTokens as o200k } from 'gpt-tokenizer/encoding/o200k_base'
import type { Tokenizer } from '#lib/domain/dataset/check.ts'

export const ENCODINGS = ['o200k_base', 'cl100k_base'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What a text may hold that means something to a tokenizer is counted as the text that it is. */
const asText = { disallowedSpecial: new Set<string>() }

const counters: Record<Encoding, (text: string) => number> = {
  o200k_base: (text) => o200k(text, asText),
  cl100k_base: (text) => cl100k(text, asText),
}

/** Models since gpt-4o count by o200k_base, those before by cl100k_base. */
export const tokenizer = (encoding: Encoding): Tokenizer => ({ encoding, count: counters[encoding] })
