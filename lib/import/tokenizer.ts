import { countTokens as cl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { countTokens as o200k } from 'gpt-tokenizer/encoding/o200k_base'
import type { Tokenizer } from '#lib/domain/dataset/token-figures.ts'
import type { Encoding } from '#lib/domain/dataset/trainable.ts'

/** What a text may hold that means something to a tokenizer is counted as the text that it is. */
const asText = { disallowedSpecial: new Set<string>() }

const counters: Record<Encoding, (text: string) => number> = {
  o200k_base: (text) => o200k(text, asText),
  cl100k_base: (text) => cl100k(text, asText),
}

const LONGEST_RUN = 128
/**
 * Letters, marks or blanks without a break. A tokenizer takes time by the square of such a run, so that a hostile one
 * would hold the server for hours.
 */
const RUN = /[\p{L}\p{M}]{129,}|[^\p{L}\p{M}\p{N}\s]{129,}|\s{129,}/gu

/** Quick to say no: such a run has no blank for as many letters, or is nothing but blanks. */
function mayHaveRun(text: string): boolean {
  for (let at = 0; at + LONGEST_RUN < text.length; ) {
    const blank = text.lastIndexOf(' ', at + LONGEST_RUN)
    if (blank <= at) return true
    at = blank
  }
  return /\s{129}/.test(text)
}

/** Counts a long run in slices: at most one token a slice more than at a stretch. */
function counted(text: string, count: (text: string) => number): number {
  if (!mayHaveRun(text)) return count(text)
  let tokens = 0
  let from = 0
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index > from) tokens += count(text.slice(from, index))
    for (let at = 0; at < run.length; at += LONGEST_RUN) tokens += count(run.slice(at, at + LONGEST_RUN))
    from = index + run.length
  }
  return from === 0 ? count(text) : tokens + count(text.slice(from))
}

/** Models since gpt-4o count by o200k_base, those before by cl100k_base. */
export const tokenizer = (encoding: Encoding): Tokenizer => ({
  encoding,
  count: (text) => counted(text, counters[encoding]),
})
