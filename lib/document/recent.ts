/** Bytes that were made lately, up to a weight; what was asked for longest ago goes first. */
export class Recent {
  readonly #most: number
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>()
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const bytes = this.#kept.get(key)
    if (!bytes) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, bytes)
    return bytes
  }

  keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#kept.has(key) || bytes.length > this.#most) return
    this.#kept.set(key, bytes)
    this.#weight += bytes.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#weight <= this.#most) return
      this.#kept.delete(oldest)
      this.#weight -= length
    }
  }
}
