import type { BillRow } from '#lib/domain/import/bill-row.ts'
import type { BillFormat, Figures, Reading } from '#lib/domain/import/format.ts'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import { apart } from '#lib/domain/import/remembered.ts'

/** Charges that are kept at once; then one begins anew, so that memory stays bounded whatever a file holds. */
const MOST = 8_000

/** A row as it is read, and an object that is the same for all rows that differ in figures alone; null where none is looked for. */
export type AlikeReading = { reading: Reading; charge: object | null }

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
  /** Rows that were alike since one began to look, and whether one goes on: where hardly any is, looking costs more. */
  let found = 0
  let isLooking = true
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
    if (!isLooking) return { reading: read(row), charge: null }
    const before = known.get(keyOf(cells))
    if (before) {
      found += 1
      const reading = { ...before, line: row.line }
      for (const [field, column] of fields) reading[field] = row.figure(column)
      return { reading, charge: before }
    }
    const reading = read(row)
    if ('skip' in reading) return { reading, charge: null }
    if (known.size >= MOST) {
      isLooking = found * 4 > MOST
      found = 0
    }
    if (asked.size > size || known.size >= MOST) learn()
    const charge = standingAlone(reading)
    if (columns.every((at) => !cells[at]?.includes('\0'))) known.set(keyOf(cells), charge)
    return { reading, charge }
  }
}

/** The same without a hold on the piece of the file that it was read from. */
const standingAlone = (spend: ImportedSpend): ImportedSpend =>
  Object.fromEntries(
    Object.entries(spend).map(([name, value]) => [name, typeof value === 'string' ? apart(value) : value]),
  ) as ImportedSpend

const whole =
  (read: BillFormat['read']) =>
  (row: BillRow): AlikeReading => ({ reading: read(row), charge: null })
