import { parseArgs } from 'node:util'
import { genericFormat } from '#lib/domain/import/format/generic.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { aheadWarning } from '#lib/domain/import/tally.ts'
import type { Answers } from '#lib/import/head.ts'
import { sourceOfPath } from '#lib/import/part.ts'
import { type Bill, readBill } from '#lib/import/read-bill.ts'
import { reason } from '../failure.ts'

export const INSPECT_USAGE =
  'tunewise inspect FILE [--decimal comma|point] [--dates mdy|dmy] [--cost effective] [--date COLUMN --amount COLUMN --currency CODE|COLUMN]'

/** What matters only to what is kept. */
type Inward = 'label' | 'unpriced' | 'isTotal' | 'ahead' | 'emptyDays' | 'contentSha256' | 'controls'

export type Inspection = Omit<Bill, Inward> | { ok: false; error: string }

const refuse = (error: string): Inspection => ({ ok: false, error })

const options = {
  decimal: { type: 'string' },
  dates: { type: 'string' },
  cost: { type: 'string' },
  date: { type: 'string' },
  amount: { type: 'string' },
  currency: { type: 'string' },
  description: { type: 'string' },
} as const

function answersOf(values: { [K in keyof typeof options]?: string }): Answers {
  const { decimal, dates, cost, date, amount, currency } = values
  if (decimal !== undefined && decimal !== 'comma' && decimal !== 'point')
    throw new FileRefusal('--decimal is comma or point.')
  if (dates !== undefined && dates !== 'mdy' && dates !== 'dmy')
    throw new FileRefusal('--dates is mdy or dmy.')
  if (cost !== undefined && cost !== 'effective') throw new FileRefusal('--cost is effective.')
  const isMapped = date !== undefined && amount !== undefined && currency !== undefined
  return {
    ...(decimal && { decimal }),
    ...(dates && { dates }),
    ...(cost && { cost }),
    ...(isMapped && {
      format: genericFormat({
        ...{ date, amount, provider: 'unknown', description: values.description ?? null },
        currency: /^[A-Z]{3}$/.test(currency) ? { code: currency } : { column: currency },
      }),
    }),
  }
}

/** Reads a bill without importing it: its format, sums by currency and month, and every row that cannot be taken over. */
export async function inspect(args: readonly string[]): Promise<Inspection> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return refuse(`Name one file. Usage: ${INSPECT_USAGE}`)
    const today = new Date().toISOString().slice(0, 10)
    const {
      label: _,
      unpriced: __,
      isTotal: ___,
      contentSha256: ____,
      ahead,
      emptyDays: _____,
      ...bill
    } = await readBill(await sourceOfPath(path), {
      answers: answersOf(values),
      today,
    })
    return { ...bill, warnings: [...bill.warnings, ...aheadWarning(ahead)] }
  } catch (thrown) {
    return refuse(thrown instanceof FileRefusal ? thrown.message : reason(thrown))
  }
}
