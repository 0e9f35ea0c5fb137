import { fingerprintOf } from '../fingerprint.ts'
import { MarkSet } from '../mark-set.ts'

/** Ids that were seen, without the texts. Two numbers stand for each, so that no two ids of a file are taken for one. */
export class IdSet {
  readonly #marks = new MarkSet()
  readonly #others = new MarkSet()

  /** False when it was there before. */
  add(id: string): boolean {
    const isNew = this.#marks.add(fingerprintOf([id]))
    return this.#others.add(fingerprintOf(['', id])) || isNew
  }
}
