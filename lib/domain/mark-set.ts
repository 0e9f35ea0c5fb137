/** What no mark is: marks are whole numbers from 0. */
const FREE = -1

/** Numbers that were seen, a million of them in a few megabytes; a `Set` takes three times that and leaves more to collect. */
export class MarkSet {
  #slots = new Float64Array(1 << 12).fill(FREE)
  #size = 0

  /** False when it was there before. */
  add(mark: number): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow()
    const isNew = put(this.#slots, mark)
    if (isNew) this.#size += 1
    return isNew
  }

  #grow() {
    const slots = new Float64Array(this.#slots.length * 2).fill(FREE)
    for (const mark of this.#slots) if (mark !== FREE) put(slots, mark)
    this.#slots = slots
  }
}

/** Marks are spread evenly already: the place is their low bits, or the next one that is free. */
function put(slots: Float64Array, mark: number): boolean {
  const last = slots.length - 1
  let at = mark & last
  while (slots[at] !== FREE) {
    if (slots[at] === mark) return false
    at = (at + 1) & last
  }
  slots[at] = mark
  return true
}
