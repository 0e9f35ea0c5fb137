import type { Quantity, Range } from '../comparison/case.ts'

/** The figures of a case as floats, each at a place of its own. Ranges are redrawn there; an unknown is NaN throughout. */
export class RegisterFile {
  readonly #values: number[] = []
  readonly #places = new Map<Range | string, number>()

  /** The place of a figure. Equal constants share one; a range has one for itself. */
  at(quantity: Quantity | null): number {
    const key = quantity ?? ''
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const value =
      quantity === null ? Number.NaN : Number(typeof quantity === 'string' ? quantity : quantity.likely)
    const place = this.#values.push(value) - 1
    this.#places.set(key, place)
    return place
  }

  toArray = (): Float64Array => Float64Array.from(this.#values)
}

/** A part of the case, compiled: its amount for the figures as they stand in the registers. NaN when unknown. */
export type Evaluate = (x: Float64Array) => number

/** A register that exists for certain: typed arrays are read by places that the compiler handed out. */
export const read = (x: Float64Array, place: number): number => x[place] as number

export const total =
  (parts: readonly Evaluate[]): Evaluate =>
  (x) => {
    let sum = 0
    for (const part of parts) sum += part(x)
    return sum
  }

export const product =
  (places: readonly number[]): Evaluate =>
  (x) => {
    let result = 1
    for (const place of places) result *= read(x, place)
    return result
  }
