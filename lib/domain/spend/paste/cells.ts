/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows. A cell that holds
 * one of these stands in quotes, with its own quotes doubled.
 */
export function readCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (source.trim() === '') return []
  while (at <= source.length) {
    const { cell, end } = readCell(source, at)
    row.push(cell.trim())
    if (source[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

function readCell(source: string, start: number): { cell: string; end: number } {
  const quoted = source[start] === '"' ? readQuoted(source, start) : null
  if (quoted) return quoted
  let end = start
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1
  return { cell: source.slice(start, end), end }
}

/** Null where the quote is one of the text, such as `"5 inch"` with more behind it. */
function readQuoted(source: string, start: number): { cell: string; end: number } | null {
  let end = start + 1
  while (end < source.length) {
    if (source[end] === '"' && source[end + 1] !== '"') break
    end += source[end] === '"' ? 2 : 1
  }
  const after = source[end + 1]
  if (source[end] !== '"' || (after !== undefined && after !== '\t' && after !== '\n')) return null
  return {
    cell: source
      .slice(start + 1, end)
      .replaceAll('""', '"')
      .replaceAll('\n', ' '),
    end: end + 1,
  }
}
