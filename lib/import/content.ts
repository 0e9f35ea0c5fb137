import { createHash } from 'node:crypto'
import type { Part } from './part.ts'

const [CR, LF] = [13, 10]
const BOM = [0xef, 0xbb, 0xbf]

/** What is within a file, whatever it is packed in: without its byte order mark, lines ending alike. */
export class Content {
  readonly #hash = createHash('sha256')
  #isCut = false

  /** Passes a part on and takes note of it. */
  async *note({ bytes }: Part): AsyncGenerator<Uint8Array> {
    let isFirst = true
    for await (const chunk of bytes) {
      const from = isFirst && BOM.every((byte, at) => chunk[at] === byte) ? BOM.length : 0
      this.#add(chunk.subarray(from))
      isFirst = false
      yield chunk
    }
    this.#isCut = false
    this.#hash.update('\n')
  }

  /** A line ends by CR, LF or both; the two halves of one end may lie in two pieces. */
  #add(chunk: Uint8Array) {
    if (!this.#isCut && !chunk.includes(CR)) {
      this.#hash.update(chunk)
      return
    }
    const plain = new Uint8Array(chunk.length)
    let length = 0
    for (const byte of chunk) {
      if (byte === LF && this.#isCut) {
        this.#isCut = false
        continue
      }
      this.#isCut = byte === CR
      plain[length] = byte === CR ? LF : byte
      length += 1
    }
    this.#hash.update(plain.subarray(0, length))
  }

  sha256(): string {
    return this.#hash.digest('hex')
  }
}
