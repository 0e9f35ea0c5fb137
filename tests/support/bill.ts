import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import type { Answers } from '#lib/import/head.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { type Bill, readBill } from '#lib/import/read-bill.ts'

export const bytes = (text: string) => new TextEncoder().encode(text)
const today = '2026-11-25'

export const read = (content: string | Uint8Array, answers?: Answers): Promise<Bill> =>
  readBill(sourceOfBytes(typeof content === 'string' ? bytes(content) : content), { answers, today })

export async function rowsOf(content: string | Uint8Array): Promise<ImportedSpend[]> {
  const kept: ImportedSpend[] = []
  await readBill(sourceOfBytes(typeof content === 'string' ? bytes(content) : content), {
    today,
    keep: (spend) => void kept.push(spend),
  })
  return kept
}

export const refusal = (content: string | Uint8Array): Promise<string> =>
  read(content).then(
    () => 'taken',
    (error: Error) => error.message,
  )

export const HEADS = [
  ...['BilledCost', 'BillingCurrency', 'ChargeCategory', 'ChargePeriodStart', 'ChargePeriodEnd'],
  ...['ServiceName', 'ProviderName', 'Tags'],
]
export type Row = Record<string, string>
export const row = (given: Row = {}): Row => ({
  ...{ BilledCost: '1.5', BillingCurrency: 'USD', ChargeCategory: 'Usage', ServiceName: 'Model API' },
  ...{ ChargePeriodStart: '2026-10-05T00:00:00Z', ChargePeriodEnd: '2026-10-06T00:00:00Z' },
  ...{ ProviderName: 'Harbour Models', Tags: '{"team":"a"}', ...given },
})
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
export const table = (
  rows: Row[],
  { heads = HEADS, end = '\n', mark = ',', always = false } = {},
): string => {
  const cell = (text: string) => (always || /[",;\n\t]/.test(text) ? quoted(text) : text)
  const lines = [heads, ...rows.map((item) => heads.map((head) => item[head] ?? ''))]
  return lines.map((line) => line.map(cell).join(mark)).join(end) + end
}
