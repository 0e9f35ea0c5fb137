import { monthInWords } from '../../date-words.ts'
import { groupDecimal } from '../../decimal-input.ts'
import type { Currency } from '../../money.ts'
import type { Month } from '../../month.ts'
import type { Amount } from '../../rate.ts'
import type { SpendKind } from '../kind.ts'
import type { DecimalMark } from './money-text.ts'
import { readMonth } from './month-text.ts'

/** What is said of a whole paste, for cells that do not say it themselves. */
export type PasteGiven = {
  provider: string
  kind: SpendKind
  currency: Currency
  decimal: DecimalMark
  /** The month that runs: what is billed for a later one is a forecast, not spend. */
  thisMonth: Month
}

/** One amount to be written. */
export type PasteRecord = {
  month: Month
  provider: string
  service: string
  kind: SpendKind
  amount: Amount | null
  currency: Currency
  note: string
}

export type PasteCell = {
  text: string
  problem: string | null
  /** How a figure or a month was understood, where it is written otherwise. */
  read: string | null
}
/** A row of the paste as it is shown before anything is written. */
export type PasteLine = {
  /** Counted from 1, the head included. */
  line: number
  cells: PasteCell[]
  records: PasteRecord[]
  /** It adds up the others and is left out. */
  isSum: boolean
}

export type Paste = {
  head: string[]
  lines: PasteLine[]
  /** A figure that can mean two amounts, as long as nobody has said which. */
  ambiguous: string | null
  /** What is wrong with the whole of it. */
  problem: string | null
}

const unlessSame = (text: string, read: string): string | null => (read === text ? null : read)

export const readAmount = (text: string, amount: Amount | null): string | null =>
  amount === null ? null : unlessSame(text, groupDecimal(amount))

export const readAsMonth = (text: string): string | null => {
  const reading = readMonth(text)
  return reading.ok ? unlessSame(text, monthInWords(reading.month)) : null
}

export const MOST_LINES = 1_000
export const MOST_RECORDS = 1_000

export const nothing = (problem: string | null): Paste => ({ head: [], lines: [], ambiguous: null, problem })

const SUM = /^(grand |sub-?)?(total|sum|summe|gesamt)s?$/i
export const isSumName = (name: string): boolean => SUM.test(name.trim())

export const isBroken = ({ cells }: PasteLine): boolean => cells.some(({ problem }) => problem !== null)
