import { type Amount, Exact, text } from '../rate.ts'

/** A sum that is exact whatever the order, of amounts that pass by. */
export class ExactSum {
  /** Of all amounts of so many decimals, as whole numbers: a decimal for each row is slow. */
  readonly #byScale = new Map<number, bigint>()

  add(amount: Amount) {
    const point = amount.indexOf('.')
    const scale = point < 0 ? 0 : amount.length - point - 1
    const digits = point < 0 ? amount : amount.slice(0, point) + amount.slice(point + 1)
    this.#byScale.set(scale, (this.#byScale.get(scale) ?? 0n) + BigInt(digits))
  }

  total(): Amount {
    return text(
      [...this.#byScale].reduce(
        (sum, [scale, digits]) => sum.plus(new Exact(`${digits}e-${scale}`)),
        new Exact(0),
      ),
    )
  }
}

/** The same by key. */
export class ExactSums {
  readonly #sums = new Map<string, ExactSum>()

  add(key: string, amount: Amount) {
    const sum = this.#sums.get(key) ?? new ExactSum()
    this.#sums.set(key, sum)
    sum.add(amount)
  }

  entries(): [string, Amount][] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => [key, sum.total()])
  }
}
