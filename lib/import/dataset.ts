import { pipeline, Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { type CheckAgainst, DatasetCheck } from '#lib/domain/dataset/check.ts'
import type { Tokenizer } from '#lib/domain/dataset/token-figures.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { type JsonFault, jsonFault } from '#lib/domain/json-fault.ts'
import { decoded } from './decode.ts'
import { linesOfBytes, MOST_LINE_BYTES, type RawLine } from './line-reader.ts'
import { partsOf, type Source } from './part.ts'

const UNKNOWN =
  'This is no training data: write one JSON object a line (JSONL), or a table with the columns prompt and completion.'
const LIST = 'This is one JSON list. Write its objects one a line, without the brackets and commas (JSONL).'
const SPREAD =
  'This is one JSON object over several lines. Write each example as a line of its own, without line breaks (JSONL). Results of evaluations and training jobs are evidence, and read there.'
const NO_MARK = 'This seems to be UTF-16 without its mark. Save the file as UTF-8, then choose it again.'
const TOO_LONG = `it is longer than ${MOST_LINE_BYTES / 1024 / 1024} MB, which no model is trained on`

type Place = { line: number }

const notJson = (fault: JsonFault | null): string =>
  `it is no valid JSON: ${fault?.column ? `at letter ${fault.column} ` : ''}${fault?.reason ?? 'it cannot be read'}`

function addText(text: string, line: number, check: DatasetCheck) {
  const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text
  if (plain.trim() === '') return
  let value: unknown
  try {
    value = JSON.parse(plain)
  } catch {
    const fault = jsonFault(plain)
    return check.reject(line, fault?.isCut ? 'it is no whole JSON object: it is cut off' : notJson(fault))
  }
  try {
    check.add(line, value)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    check.reject(line, 'it is nested deeper than can be read')
  }
}

/** Each line by itself, so that a letter which is no UTF-8 makes one line invalid and not the file. */
async function addLines(chunks: AsyncIterable<Uint8Array>, check: DatasetCheck, place: Place) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const addLine = (bytes: RawLine) => {
    place.line += 1
    if (bytes === null) return check.reject(place.line, TOO_LONG)
    let text: string
    try {
      text = decoder.decode(bytes)
    } catch {
      return check.rejectBytes(place.line, 'it has a byte that is no UTF-8')
    }
    addText(text, place.line, check)
  }
  for await (const lines of linesOfBytes(chunks)) {
    for (const line of lines) addLine(line)
    // Others are served by the same process: they have their turn between two pieces of a long file.
    await setImmediate()
  }
}

const PROMPTS = ['prompt', 'input', 'question', 'instruction', 'user', 'text']
const ANSWERS = ['completion', 'output', 'answer', 'response', 'assistant', 'label', 'target']

type Parsed = { record: Record<string, string>; info: { lines: number } }

async function addTable(chunks: AsyncIterable<Uint8Array>, check: DatasetCheck, place: Place) {
  const parser = pipeline(
    Readable.from(decoded(chunks)),
    parse({
      ...{ bom: true, info: true, skip_empty_lines: true, relax_column_count: true },
      ...{ delimiter: [',', ';', '\t'], max_record_size: MOST_LINE_BYTES },
      columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()),
    }),
    () => {}, // what goes wrong is thrown where the rows are read
  )
  const named = (record: Record<string, string>, names: string[]) => names.find((name) => name in record)
  let heads: { prompt: string; answer: string } | null = null
  let last = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = place.line + last + 1
      last = info.lines
      if (heads === null) {
        const [prompt, answer] = [named(record, PROMPTS), named(record, ANSWERS)]
        if (!prompt || !answer) throw new FileRefusal(UNKNOWN)
        heads = { prompt, answer }
      }
      check.add(line, { prompt: record[heads.prompt], completion: record[heads.answer] })
      if (last % 1_000 === 0) await setImmediate()
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (heads === null) throw new FileRefusal(UNKNOWN)
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    check.reject(
      place.line + last + 1,
      isOpen
        ? 'a quotation mark is opened and never closed: nothing after it could be read'
        : 'its quotation marks are not closed as a table wants it: nothing after it could be read',
    )
  }
  place.line += last
}

/** Bytes of UTF-16 as those of UTF-8. */
async function* recoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const text of decoded(chunks)) yield Buffer.from(text)
}

const isSixteen = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** The first letter that is no blank, as far as the beginning has one, and the bytes from the beginning on. */
async function sniffed(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let start = ''
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    held.push(next.value)
    const beginning = Buffer.concat(held).subarray(0, 4_096)
    if (beginning.length < 4 && held.length < 8) continue
    start = Buffer.from(beginning)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, '')
      .trimStart()
      .slice(0, 2)
    if (start !== '' || beginning.length >= 4_096) break
  }
  async function* all() {
    yield* held
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { start, isSixteen: isSixteen(Buffer.concat(held)), bytes: all() }
}

async function addPart(bytes: AsyncIterable<Uint8Array>, check: DatasetCheck, place: Place) {
  const first = await sniffed(bytes)
  const { start, bytes: all } = first.isSixteen ? await sniffed(recoded(first.bytes)) : first
  if (start.includes('\0')) throw new FileRefusal(NO_MARK)
  if (start.startsWith('<')) throw new FileRefusal(UNKNOWN)
  if (start.startsWith('[')) throw new FileRefusal(LIST)
  if (/^\{[\r\n]/.test(start)) throw new FileRefusal(SPREAD)
  await (start.startsWith('{') ? addLines(all, check, place) : addTable(all, check, place))
}

/**
 * Passes a file of training data through a check, line by line; of an archive all files, their lines counted through.
 * Throws FileRefusal for what is none.
 */
export async function readDataset(
  source: Source,
  tokenizer: Tokenizer,
  against?: CheckAgainst,
): Promise<DatasetCheck> {
  const { parts } = await partsOf(source)
  const check = new DatasetCheck(tokenizer, against)
  const place = { line: 0 }
  for (const { bytes } of parts) await addPart(bytes, check, place)
  if (check.isEmpty) throw new FileRefusal('This file has no example.')
  return check
}
