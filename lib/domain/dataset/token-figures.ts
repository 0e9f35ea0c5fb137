import type { Example } from './example.ts'

/** Counts tokens of a text, and names the encoding by which it does. */
export type Tokenizer = { encoding: string; count: (text: string) => number }

/** Lengths up to which models are trained, of which an example must not have more tokens. */
const LIMITS = [4_096, 16_385, 65_536, 131_072] as const

/**
 * Three tokens frame a message, a name has one more, and three begin the answer: so OpenAI’s notebook counts. Definitions
 * of tools count as their JSON, which is somewhat more than a provider makes of them.
 */
export function tokensOf({ messages, tools }: Example, { count }: Tokenizer): number {
  const framed = messages.map(
    ({ role, text, name }) => 3 + count(role) + count(text) + (name === null ? 0 : 1 + count(name)),
  )
  return framed.reduce((sum, tokens) => sum + tokens, 3 + (tools === null ? 0 : count(tools)))
}

/** Nearest rank: the smallest count that so large a share of the examples does not exceed. */
function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function tokenFigures(counts: readonly number[], encoding: string, limit: number | null) {
  const sorted = Float64Array.from(counts).sort()
  const limits = [...new Set([...LIMITS, ...(limit === null ? [] : [limit])])].sort((a, b) => a - b)
  return {
    encoding,
    total: sorted.reduce((sum, tokens) => sum + tokens, 0),
    ...{ min: sorted[0] ?? 0, p50: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) },
    ...{ p99: percentile(sorted, 0.99), max: sorted.at(-1) ?? 0 },
    over: Object.fromEntries(
      limits.map((most) => [most, sorted.length - sorted.filter((tokens) => tokens <= most).length]),
    ),
    /** What is trained in one round: what stands beyond the limit is cut off, and not billed. */
    billed: sorted.reduce((sum, tokens) => sum + Math.min(tokens, limit ?? tokens), 0),
  }
}
