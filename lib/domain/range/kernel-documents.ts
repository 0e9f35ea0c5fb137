import type { Documents, Quantity } from '../comparison/case.ts'
import { type Evaluate, product, type RegisterFile } from './register.ts'

const MILLIONTH = '0.000001'

/** Cost of documents in floats, by the formula of `priceDocuments`: once, and of a month. */
export function compileDocuments(
  { tokens, embeddingPrice, changedShare, storedGb, pricePerGbMonth }: Documents,
  file: RegisterFile,
): { once: Evaluate; monthly: Evaluate[] } {
  // What there is nothing of has no line, whatever its price is.
  const part = (...factors: (Quantity | null)[]): Evaluate =>
    factors.includes('0') ? () => 0 : product(factors.map((factor) => file.at(factor)))
  return {
    once: part(tokens, embeddingPrice, MILLIONTH),
    monthly: [part(tokens, changedShare, embeddingPrice, MILLIONTH), part(storedGb, pricePerGbMonth)],
  }
}
