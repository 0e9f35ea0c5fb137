import { type Amount, Exact, text } from '../rate.ts'

/** Sums that are exact whatever the order, kept while rows pass by. */
export class ExactSums {
  /** Of a key the sums of all amounts of so many decimals, as whole numbers: a decimal for each row is slow. */
  readonly #sums = new Map<string, Map<number, bigint>>()
  add(key: string, amount: Amount) {
    const byScale = this.#sums.get(key) ?? new Map<number, bigint>()
    if (byScale.size === 0) this.#sums.set(key, byScale)
    const point = amount.indexOf('.')
    const scale = point < 0 ? 0 : amount.length - point - 1
    const digits = point < 0 ? amount : amount.slice(0, point) + amount.slice(point + 1)
    byScale.set(scale, (byScale.get(scale) ?? 0n) + BigInt(digits))
  }
  entries(): [string, Amount][] {
    const sumOf = (byScale: Map<number, bigint>) =>
      [...byScale].reduce((sum, [scale, digits]) => sum.plus(new Exact(`${digits}e-${scale}`)), new Exact(0))
    return [...this.#sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, byScale]) => [key, text(sumOf(byScale))])
  }
}
