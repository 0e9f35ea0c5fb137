import type { BillRow } from '#lib/domain/import/bill-row.ts'
import type { BillFormat, Figures, Reading } from '#lib/domain/import/format.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'

/** Charges that are kept at once; then one begins anew, so that memory stays bounded whatever a file holds. */
const MOST = 20_000

/** A row as it is read, and the first row of the same charge: the same object for all that differ in figures alone. */
export type AlikeReading = { reading: Reading; charge: object }

/**
 * Reads the rows of a table. Bills repeat themselves: most rows say whose charge for what and when as an earlier one did,
 * and differ in their figures. Of these only the figures are read; the rest is taken from the first of them, which asked
 * the same cells and got the same answers. `asked` are the columns that the format has asked for so far.
 */
export function alikeReader(
  { read, figures }: BillFormat,
  asked: ReadonlyMap<string, number>,
): (row: BillRow, cells: readonly string[]) => AlikeReading {
  if (!figures) return whole(read)
  const fields = Object.entries(figures) as [keyof Figures, string][]
  const isFigure = new Set(fields.map(([, column]) => column))
  const known = new Map<string, ImportedSpend>()
  let columns: number[] = []
  let size = 0
  /** Cells of what is known hold no NUL: no other cells can come to the same key. */
  const keyOf = (cells: readonly string[]): string => {
    let key = ''
    for (const at of columns) key += `${cells[at]}\0`
    return key
  }
  const learn = () => {
    known.clear()
    size = asked.size
    columns = [...asked].filter(([name, at]) => at >= 0 && !isFigure.has(name)).map(([, at]) => at)
  }
  return (row, cells) => {
    const before = known.get(keyOf(cells))
    if (before) {
      const reading = { ...before, line: row.line }
      for (const [field, column] of fields) reading[field] = row.figure(column)
      return { reading, charge: before }
    }
    const reading = read(row)
    if (asked.size > size || known.size >= MOST) learn()
    const isPlain = columns.every((at) => !cells[at]?.includes('\0'))
    if (isPlain && !('skip' in reading)) known.set(keyOf(cells), reading)
    return { reading, charge: reading }
  }
}

const whole =
  (read: BillFormat['read']) =>
  (row: BillRow): AlikeReading => {
    const reading = read(row)
    return { reading, charge: reading }
  }
