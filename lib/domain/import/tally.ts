import type { Day } from '../day.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { MarkSet } from '../mark-set.ts'
import type { Month } from '../month.ts'
import { type Amount, exact, text } from '../rate.ts'
import { ExactSums } from './exact-sums.ts'
import { IdSet } from './id-set.ts'
import type { ImportedSpend } from './imported-spend.ts'

export type Rejected = { line: number; reason: string; part?: string }

export type Totals = Record<string, Amount>

export type RowsAhead = { rows: number; lastDay: string }

export type Summary = {
  currencyTotals: Totals
  months: Record<Month, Totals>
  rows: { read: number; accepted: number; skipped: number; rejected: number }
  /** Accepted rows whose cost the bill leaves open. */
  unpriced: number
  /** The first of them. */
  rejected: Rejected[]
  warnings: string[]
  /** Each row sums up others that are not in the file. */
  isTotal: boolean
  /** Rows of days that have not come yet; null where there are none. */
  ahead: RowsAhead | null
  /** Days of which the file says that they cost nothing. */
  emptyDays: Day[]
}

const SHOWN = 1_000
/** Ten years of days: no bill has more, and a file that is none may not fill memory with them. */
const MOST_DAYS = 3_660
/** Nobody had a bill for a model before. */
const EARLIEST = '2015-01-01'

const monthOfInstant = (instant: string): Month => instant.slice(0, 7)

/** Whether the period ends in another month than it begins; its end is exclusive. */
const crosses = ({ chargePeriodStart: start, chargePeriodEnd: end }: ImportedSpend): boolean =>
  end.slice(0, 7) !== start.slice(0, 7) &&
  end > start &&
  monthOfInstant(new Date(Date.parse(end) - 1_000).toISOString()) !== monthOfInstant(start)

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What a reader should know of rows ahead of today, where nobody asks him whether they are meant. */
export const aheadWarning = (ahead: RowsAhead | null): string[] =>
  ahead === null
    ? []
    : [
        `${times(ahead.rows, 'row lies', 'rows lie')} in the future, the last on ${ahead.lastDay}: check the dates before you import.`,
      ]

/** Counts and adds up what a file says, row by row, in memory that does not grow with it but for a number a row. */
export class Tally {
  readonly #sums = new Map<string, ExactSums>()
  readonly #seen = new MarkSet()
  readonly #ids = new IdSet()
  readonly #rejected: Rejected[] = []
  readonly #notes = new Set<string>()
  readonly #counts = { read: 0, accepted: 0, skipped: 0, rejected: 0 }
  readonly #found = { unpriced: 0, repeated: 0, doubled: 0, early: 0, crossing: 0 }
  readonly #ahead: RowsAhead = { rows: 0, lastDay: '' }
  readonly #grains = new Map<string, number>()
  readonly #emptyDays = new Set<Day>()
  readonly #monthBy: 'charge' | 'billing'
  readonly #today: string

  constructor({ monthBy, today }: { monthBy: 'charge' | 'billing'; today: string }) {
    this.#monthBy = monthBy
    this.#today = today
  }

  warn(sentence: string) {
    this.#notes.add(sentence)
  }

  skip(emptyDay?: Day) {
    this.#counts.read += 1
    this.#counts.skipped += 1
    if (emptyDay && this.#emptyDays.size < MOST_DAYS) this.#emptyDays.add(emptyDay)
  }

  reject(rejected: Rejected) {
    this.#counts.read += 1
    this.#counts.rejected += 1
    if (this.#rejected.length < SHOWN) this.#rejected.push(rejected)
  }

  /** Whether it is a charge that has come before, as its id says: then it is skipped. */
  skipsKnown({ nativeId }: ImportedSpend): boolean {
    if (nativeId === null || this.#ids.add(nativeId)) return false
    this.#found.doubled += 1
    this.skip()
    return true
  }

  /** The month for which it counts. `words` are the cells of the row as they stand in the file: rows that repeat it are counted, never dropped. */
  accept(spend: ImportedSpend, words: readonly string[]): Month {
    this.#counts.read += 1
    this.#counts.accepted += 1
    this.#note(spend, words)
    const month = monthOfInstant(
      this.#monthBy === 'billing' ? spend.billingPeriodStart : spend.chargePeriodStart,
    )
    this.#grains.set(spend.grain, (this.#grains.get(spend.grain) ?? 0) + 1)
    if (spend.billedCost === null) return month
    const sums = this.#sums.get(spend.grain) ?? new ExactSums()
    this.#sums.set(spend.grain, sums)
    sums.add(`${month} ${spend.billingCurrency}`, spend.billedCost)
    return month
  }

  #note(spend: ImportedSpend, words: readonly string[]) {
    if (!this.#seen.add(fingerprintOf(words))) this.#found.repeated += 1
    if (spend.billedCost === null) this.#found.unpriced += 1
    if (spend.chargePeriodStart < EARLIEST) this.#found.early += 1
    this.#noteDay(spend.chargePeriodStart.slice(0, 10))
    if (crosses(spend)) this.#found.crossing += 1
  }

  #noteDay(day: string) {
    if (day <= this.#today) return
    this.#ahead.rows += 1
    if (day > this.#ahead.lastDay) this.#ahead.lastDay = day
  }

  /** Rows that sum up others are left out where those stand in the same file. */
  #grainThatCounts(): string[] {
    const grains = [...this.#grains.keys()]
    if (grains.length < 2 || !this.#grains.has('total')) return grains
    const left = this.#grains.get('total') ?? 0
    this.#counts.accepted -= left
    this.#counts.skipped += left
    this.warn(
      `${times(left, 'row sums', 'rows sum')} up others of this file and ${left === 1 ? 'is' : 'are'} not counted.`,
    )
    return grains.filter((grain) => grain !== 'total')
  }

  #warnings(): string[] {
    const { unpriced, repeated, doubled, early, crossing } = this.#found
    const found: [number, string][] = [
      [
        unpriced,
        `${times(unpriced, 'row has', 'rows have')} no amount: the cost is unknown and not counted as nothing.`,
      ],
      [
        repeated,
        `${times(repeated, 'row repeats', 'rows repeat')} another one exactly; real bills do that, so all are kept.`,
      ],
      [
        doubled,
        `${times(doubled, 'row has', 'rows have')} the id of an earlier one: each id is counted once, as its first row says.`,
      ],
      [early, `${times(early, 'row is', 'rows are')} from before 2015: check the dates.`],
      [
        crossing,
        `${times(crossing, 'row crosses', 'rows cross')} the end of a month and ${crossing === 1 ? 'counts' : 'count'} for the month of the beginning.`,
      ],
    ]
    return [...this.#notes, ...found.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []))]
  }

  summary(): Summary {
    const counting = this.#grainThatCounts()
    const [totals, months] = [new ExactSums(), new Map<Month, Totals>()]
    for (const grain of counting)
      for (const [key, amount] of this.#sums.get(grain)?.entries() ?? []) {
        const [month = '', currency = ''] = key.split(' ')
        totals.add(currency, amount)
        const before = months.get(month) ?? {}
        months.set(month, { ...before, [currency]: text(exact(before[currency] ?? '0').plus(exact(amount))) })
      }
    return {
      currencyTotals: Object.fromEntries(totals.entries()),
      months: Object.fromEntries([...months].sort(([a], [b]) => (a < b ? -1 : 1))),
      rows: this.#counts,
      unpriced: this.#found.unpriced,
      rejected: this.#rejected,
      warnings: this.#warnings(),
      isTotal: counting.length === 1 && counting[0] === 'total',
      emptyDays: [...this.#emptyDays].sort(),
      ahead: this.#ahead.rows > 0 ? this.#ahead : null,
    }
  }
}
