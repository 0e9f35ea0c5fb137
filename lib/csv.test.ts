import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ExportColumn, figureCell, textCell, writeExport } from './csv.ts'

type Row = { name: string; amount: string | null }
const columns: ExportColumn<Row>[] = [
  { key: 'name', kind: 'text', value: (row) => row.name },
  { key: 'amount', kind: 'figure', value: (row) => row.amount },
]

async function* pagesOf(...pages: Row[][]) {
  yield* pages
}
async function written(format: 'csv' | 'json', ...pages: Row[][]) {
  let text = ''
  for await (const piece of writeExport(format, columns, pagesOf(...pages))) text += piece
  return text
}

/** Reads RFC 4180, in its own way, to prove what was written. */
function parse(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  const lines: string[][] = [[]]
  for (const [, inQuotes, bare, end] of text.matchAll(cell)) {
    lines.at(-1)?.push(inQuotes === undefined ? (bare ?? '') : inQuotes.replaceAll('""', '"'))
    if (end !== ',') lines.push([])
  }
  return lines.slice(0, -1)
}

it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x'])(
  'disarms the formula %j',
  (text) => {
    expect(parse(`${textCell(text)}\r\n`)).toEqual([[`'${text}`]])
  },
)

it('writes figures bare, and nothing else', () => {
  expect(['-12.50', '0', 7].map(figureCell)).toEqual(['-12.50', '0', '7'])
  expect(figureCell('-1+cmd|calc')).toBe("'-1+cmd|calc")
  expect(figureCell('1e5')).toBe('1e5')
})

it('leaves an unknown amount empty in CSV and null in JSON', async () => {
  const row = { name: 'Hosting', amount: null }
  expect(await written('csv', [row])).toBe('\uFEFFname,amount\r\nHosting,\r\n')
  expect(JSON.parse(await written('json', [row]))).toEqual([row])
})

it('writes a head without rows, and an empty array', async () => {
  expect(await written('csv')).toBe('\uFEFFname,amount\r\n')
  expect(JSON.parse(await written('json', []))).toEqual([])
})

it('gives back every text, whatever it holds, across pages', async () => {
  const row = fc.record({
    name: fc.string({ unit: 'grapheme' }),
    amount: fc.constantFrom('1.10', '-3', null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row), fc.array(row), async (first, second) => {
      const rows = [...first, ...second]
      const [, ...lines] = parse((await written('csv', first, second)).slice(1))
      expect(lines.map(([name]) => name?.replace(/^'(?=[=+\-@\t\r\n\0])/, ''))).toEqual(
        rows.map(({ name }) => name.replace(/^'(?=[=+\-@\t\r\n\0])/, '')),
      )
      expect(JSON.parse(await written('json', first, second))).toEqual(rows)
    }),
  )
})
