import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { DatasetCheck, type Tokenizer } from '#lib/domain/dataset/check.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { decoded } from './decode.ts'
import { partsOf, type Source } from './part.ts'

const UNKNOWN =
  'This is no training data: write one JSON object a line (JSONL), or a table with the columns prompt and completion.'

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function addLines(chunks: AsyncIterable<string>, check: DatasetCheck) {
  let line = 0
  for await (const text of linesOf(chunks)) {
    line += 1
    if (text.trim() === '') continue
    try {
      check.add(line, JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text))
    } catch {
      check.reject(line, 'it is no whole JSON object')
    }
  }
}

const PROMPTS = ['prompt', 'input', 'question', 'instruction']
const ANSWERS = ['completion', 'output', 'answer', 'response']

type Parsed = { record: Record<string, string>; info: { lines: number } }

async function addTable(chunks: AsyncIterable<string>, check: DatasetCheck) {
  const parser = pipeline(
    Readable.from(chunks),
    parse({
      ...{
        bom: true,
        info: true,
        skip_empty_lines: true,
        delimiter: [',', ';', '\t'],
        relax_column_count: true,
      },
      columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()),
    }),
    () => {}, // what goes wrong is thrown where the rows are read
  )
  const named = (record: Record<string, string>, names: string[]) => names.find((name) => name in record)
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    const [prompt, answer] = [named(record, PROMPTS), named(record, ANSWERS)]
    if (!prompt || !answer) throw new FileRefusal(UNKNOWN)
    check.add(info.lines, { prompt: record[prompt], completion: record[answer] })
  }
}

/** Passes a file of training data through a check, line by line. Throws FileRefusal for what is none. */
export async function readDataset(
  source: Source,
  tokenizer: Tokenizer,
  others?: ReadonlySet<number>,
): Promise<DatasetCheck> {
  const { parts } = await partsOf(source)
  const check = new DatasetCheck(tokenizer, others)
  for (const { bytes } of parts) {
    const iterator = decoded(bytes)[Symbol.asyncIterator]()
    const first = await iterator.next()
    const start = first.done ? '' : first.value.replace(/^\uFEFF/, '').trimStart()
    async function* all() {
      if (!first.done) yield first.value
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    }
    if (start.startsWith('<') || start.startsWith('[')) throw new FileRefusal(UNKNOWN)
    await (start.startsWith('{') ? addLines(all(), check) : addTable(all(), check))
  }
  if (check.report().examples === 0 && check.report().invalid.count === 0)
    throw new FileRefusal('This file has no example.')
  return check
}
