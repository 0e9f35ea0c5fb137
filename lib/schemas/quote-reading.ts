import type { Day } from '#lib/domain/day.ts'
import { draftOfFile, type FileDraft, type QuoteFile } from '#lib/domain/quote/quote-file.ts'
import { type FileReading, placeOf, readFileContent, readFileText } from './file-reading.ts'
import { quoteFile } from './quote-file.ts'

/** Reads what a file holds; either a quote that can be priced, or everything that is wrong with it. */
export function readQuoteFile(content: unknown, today: Day): FileReading<QuoteFile & FileDraft> {
  const reading = readFileContent(quoteFile, content)
  if (!reading.ok) return reading
  const offer = draftOfFile(reading.file, today)
  if ('draft' in offer) return { ok: true, file: { ...reading.file, ...offer } }
  return { ok: false, errors: offer.problems.map(({ path, message }) => ({ path: placeOf(path), message })) }
}

/** The same from the text of a file. */
export const readQuoteText = (text: string, today: Day): FileReading<QuoteFile & FileDraft> =>
  readFileText(text, (content) => readQuoteFile(content, today))
