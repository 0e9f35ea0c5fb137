import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { decoded } from './decode.ts'
import { partsOf, type Source } from './part.ts'

/** The beginning of a bill: enough to tell what it is, and small enough to be kept in memory. */
export type Sample = {
  /** The file of an archive that it is the beginning of. */
  name: string | null
  /** How many files of rows there are. */
  parts: number
  text: string
  /** Whether the file ends where the text does. */
  isWhole: boolean
}

const TABLE = 1 << 17
/** A document of JSON says what it is only when it is whole. */
const DOCUMENT = 1 << 22

/** Reads as far as it must. Throws FileRefusal for what is no text and no archive of texts. */
export async function sampleOf(source: Source): Promise<Sample> {
  const { parts } = await partsOf(source)
  const [part] = parts
  if (!part) throw new FileRefusal('0 rows: this file is empty.')
  const pieces: string[] = []
  let size = 0
  let most = TABLE
  let isWhole = true
  for await (const piece of decoded(part.bytes)) {
    if (size === 0 && /^\uFEFF?\s*[[{]/.test(piece)) most = DOCUMENT
    pieces.push(piece)
    size += piece.length
    if (size < most) continue
    isWhole = false
    break
  }
  const text = pieces.join('').slice(0, most)
  return { name: part.name, parts: parts.length, isWhole, text: isWhole ? text : wholeLines(text) }
}

/** A row that is cut off is none. */
const wholeLines = (text: string): string =>
  text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1) || text
