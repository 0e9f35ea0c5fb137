import { isCurrency } from '#lib/domain/currency.ts'
import type { BillRow, FileFacts } from '#lib/domain/import/bill-row.ts'
import { type ControlTotal, controlTotal } from '#lib/domain/import/control-total.ts'
import { readFigure } from '#lib/domain/import/figure-text.ts'
import type { BillFormat } from '#lib/domain/import/format.ts'
import { RowError } from '#lib/domain/import/row-error.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'

type Said = { name: string; currency: string | null; amount: Amount }

/** What cannot be read is no total. */
function readable(read: () => Amount | null): Amount | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RowError) return null
    throw error
  }
}

/** What a file says that it comes to, noted as it passes by: above its head, and in the totals below its rows. */
export class Controls {
  readonly #said: Said[] = []

  #note(name: string, currency: string | null, amount: Amount | null) {
    if (amount !== null) this.#said.push({ name, currency, amount })
  }

  noteHead({ preamble, notation }: FileFacts) {
    const due = preamble.get('total amount due')
    const currency = preamble.get('currency') ?? ''
    if (due)
      this.#note(
        'total amount due',
        isCurrency(currency) ? currency : null,
        readable(() => readFigure(due.replace(/[^\d.,-]/g, ''), 'Total amount due', notation)),
      )
  }

  noteTotal(row: BillRow, format: BillFormat) {
    const column = format.totalOf?.(row.facts.heads)
    if (column && !/^rounding/i.test(row.text(row.facts.heads[0] ?? '') ?? ''))
      this.#note(
        'total below the rows',
        null,
        readable(() => row.figure(column)),
      )
  }

  list(totals: Readonly<Record<string, Amount>>): ControlTotal[] {
    return this.#said.map((said) => controlTotal(said, totals))
  }
}

/** What a reader should know of totals that the rows do not come to. */
export const warningsOf = (controls: readonly ControlTotal[]): string[] =>
  controls.flatMap(({ name, amount, difference }) =>
    difference === null || difference === '0'
      ? []
      : [
          `The file says ${amount} as its ${name}, and its rows come to ${text(exact(amount).plus(exact(difference)))}: the difference is rounding, or a part is missing.`,
        ],
  )

export const missingRows = (said: number | null, read: number): string[] =>
  said === null || said === read
    ? []
    : [`The manifest of this archive names ${said} rows, and its files have ${read}: a part is missing.`]
