/** What was made lately, up to a weight; what was asked for longest ago goes first. */
export class Recent<Made> {
  readonly #most: number
  readonly #kept = new Map<string, { made: Made; weight: number }>()
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Made | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.made
  }

  keep(key: string, made: Made, weight: number): void {
    if (this.#kept.has(key) || weight > this.#most) return
    this.#kept.set(key, { made, weight })
    this.#weight += weight
    for (const [oldest, found] of this.#kept) {
      if (this.#weight <= this.#most) return
      this.#kept.delete(oldest)
      this.#weight -= found.weight
    }
  }
}
