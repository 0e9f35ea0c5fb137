import { type MoneyReading, readMoney } from './money-text.ts'
import { readMonth } from './month-text.ts'
import {
  isSumName,
  type Paste,
  type PasteCell,
  type PasteGiven,
  type PasteLine,
  type PasteRecord,
  readAmount,
  readAsMonth,
} from './paste.ts'
import { nameProblem } from './paste-name.ts'

const isMonthText = (text: string): boolean => readMonth(text).ok

/** Months over columns or down the rows, names on the other side. Columns that add up the others are left out. */
export const isGrid = ([head = [], ...rows]: readonly string[][]): boolean =>
  areMonths(head.slice(1)) || areMonths(rows.map((row) => row[0] ?? ''))

const areMonths = (names: readonly string[]): boolean => {
  const own = names.filter((name) => name !== '' && !isSumName(name))
  return own.length > 0 && own.every(isMonthText)
}

/** A table of amounts: months × services. An empty cell is no record. */
export function readGrid(cells: readonly string[][], given: PasteGiven): Paste {
  const [head = [], ...rows] = cells
  const isAcross = areMonths(head.slice(1))
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  const missing = nameProblem('provider', given.provider)
  const lines = rows.map((row, at) => lineOf(row, { head, width, isAcross, given, at }))
  return {
    head: Array.from(
      { length: width },
      (_, at) =>
        (isAcross && readAsMonth(head[at] ?? '')) ||
        head[at] ||
        (at === 0 ? (isAcross ? 'Service' : 'Month') : ''),
    ),
    lines,
    ambiguous: lines.flatMap((line) => line.ambiguous)[0] ?? null,
    problem: missing && 'The cells do not say who bills it: choose a provider for all of them.',
  }
}

type Frame = { head: string[]; width: number; isAcross: boolean; given: PasteGiven; at: number }

function lineOf(
  row: string[],
  { head, width, isAcross, given, at }: Frame,
): PasteLine & { ambiguous: string[] } {
  const name = row[0] ?? ''
  const isSum = isSumName(name)
  const cells: PasteCell[] = [
    {
      text: name,
      problem: isSum ? null : nameIssue(name, isAcross, given),
      read: isAcross ? null : readAsMonth(name),
    },
  ]
  const records: PasteRecord[] = []
  const ambiguous: string[] = []
  for (let column = 1; column < width; column += 1) {
    const [text, over] = [row[column] ?? '', head[column] ?? '']
    const isLeftOut = isSum || text === '' || isSumName(over)
    const reading = isLeftOut ? null : readMoney(text, given.currency, given.decimal)
    const problem = reading && problemOf(reading, over, isAcross, given)
    const amount = reading?.ok ? reading.amount : null
    cells.push({ text, problem, read: readAmount(text, amount) })
    if (reading && !reading.ok && reading.isAmbiguous) ambiguous.push(text)
    if (reading?.ok && problem === null)
      records.push(recordOf(reading, isAcross ? [over, name] : [name, over], given))
  }
  return { line: at + 2, cells, records, isSum, ambiguous }
}

const monthIssue = (text: string, { thisMonth }: PasteGiven): string | null => {
  const reading = readMonth(text)
  if (!reading.ok) return reading.message
  return reading.month > thisMonth ? 'This month has not begun yet.' : null
}

const nameIssue = (name: string, isAcross: boolean, given: PasteGiven): string | null =>
  isAcross ? nameProblem('service', name) : monthIssue(name, given)

function problemOf(reading: MoneyReading, over: string, isAcross: boolean, given: PasteGiven): string | null {
  if (!reading.ok) return reading.message
  if (over === '') return 'The head of this column is empty.'
  return isAcross ? monthIssue(over, given) : nameProblem('service', over)
}

function recordOf(
  { amount, currency }: Extract<MoneyReading, { ok: true }>,
  [monthText = '', service = '']: string[],
  { provider, kind, currency: given }: PasteGiven,
): PasteRecord {
  const month = readMonth(monthText)
  return {
    ...{ month: month.ok ? month.month : '', provider: provider.trim(), service, kind, amount },
    ...{ currency: currency ?? given, note: '' },
  }
}
