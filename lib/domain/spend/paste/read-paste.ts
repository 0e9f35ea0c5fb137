import { readCells } from './cells.ts'
import { MOST_LINES, MOST_RECORDS, nothing, type Paste, type PasteGiven } from './paste.ts'
import { isGrid, readGrid } from './paste-grid.ts'
import { readRows } from './paste-row.ts'

/** Reads what was copied from a spreadsheet. Nothing is guessed: what can be read in two ways is asked. */
export function readPaste(text: string, given: PasteGiven): Paste {
  const cells = readCells(text)
  const [first] = cells
  if (!first) return nothing(null)
  if (cells.every((row) => row.length < 2))
    return nothing(
      'There is one column only. Copy the cells from a spreadsheet, so that tabs stand between them.',
    )
  if (cells.length > MOST_LINES)
    return nothing(`These are ${cells.length} rows; at most ${MOST_LINES} are pasted at once.`)
  const paste = isGrid(cells) ? readGrid(cells, given) : readRows(cells, given)
  const records = paste.lines.reduce((count, line) => count + line.records.length, 0)
  if (records > MOST_RECORDS)
    return nothing(`These are ${records} amounts; at most ${MOST_RECORDS} are pasted at once.`)
  return paste
}
