const FREE = -1

/** Whole numbers by whole numbers in eight bytes each, where a Map takes ten times as much. The first value of a key stays. */
export class HashTable {
  #keys = new Int32Array(1 << 12)
  #values = new Int32Array(1 << 12).fill(FREE)
  #count = 0

  #place(key: number): number {
    const mask = this.#keys.length - 1
    let at = (key ^ (key >>> 15)) & mask
    while (this.#values[at] !== FREE && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  get(key: number): number | null {
    const value = this.#values[this.#place(key)] ?? FREE
    return value === FREE ? null : value
  }

  set(key: number, value: number): void {
    if (this.#count * 2 >= this.#keys.length) this.#grow()
    const at = this.#place(key)
    if (this.#values[at] !== FREE) return
    this.#keys[at] = key
    this.#values[at] = value
    this.#count += 1
  }

  #grow() {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Int32Array(keys.length * 2)
    this.#values = new Int32Array(keys.length * 2).fill(FREE)
    this.#count = 0
    for (const [at, value] of values.entries()) if (value !== FREE) this.set(keys[at] ?? 0, value)
  }
}
