import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordReader, type TextRecord } from './records.ts'

function recordsOf(pieces: readonly string[], mark = ','): TextRecord[] {
  const reader = new RecordReader(mark)
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
}

/** What the package says, which reads letter by letter. */
const asParsed = (text: string): TextRecord[] =>
  (
    parse(text, {
      ...{ delimiter: ',', info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[]
  ).map(({ record, info }) => ({ cells: record, line: info.lines }))

const attempt = (run: () => TextRecord[]): TextRecord[] | string => {
  try {
    return run()
  } catch (error) {
    return (error as Error).message.replace(/.* line (\d+)\D*$/s, 'open at $1')
  }
}

const text = fc
  .array(fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'a', 'bc ', '≤', ' '), { maxLength: 24 })
  .map((parts) => parts.join(''))

describe('the records of a table', () => {
  it('are those that a slower reader finds, on the same lines', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(attempt(() => recordsOf([words]))).toEqual(attempt(() => asParsed(words)))
      }),
      { numRuns: 3_000 },
    )
  })

  it('are the same in whatever pieces the text comes', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (words, cuts) => {
        const places = [0, ...cuts.filter((at) => at < words.length).sort((a, b) => a - b), words.length]
        const pieces = places.slice(1).map((at, index) => words.slice(places[index], at))
        expect(attempt(() => recordsOf(pieces))).toEqual(attempt(() => recordsOf([words])))
      }),
      { numRuns: 1_000 },
    )
  })

  it('may not be larger than any bill’s', () => {
    const reader = new RecordReader(',')
    const piece = 'x'.repeat(3_000_000)
    expect(() => [1, 2, 3].map(() => reader.push(`"${piece}`))).toThrow('larger than any bill’s')
  })
})
