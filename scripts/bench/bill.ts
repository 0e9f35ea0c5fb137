import { readBill } from '#lib/import/read-bill.ts'
import type { Measurement } from '../bench.ts'
import { watchMemory } from '../bench-support/memory.ts'

const ROWS = 1_000_000
const HEAD =
  'BilledCost,EffectiveCost,ListCost,BillingCurrency,BillingAccountId,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ChargeDescription,ProviderName,ServiceName,ConsumedQuantity,ConsumedUnit,SkuId,Tags\n'

const two = (value: number) => String(value).padStart(2, '0')

/** A FOCUS file of so many rows, made while it is read. */
async function* focusFile(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(HEAD)
  for (let at = 0; at < rows; ) {
    const lines: string[] = []
    for (let count = 0; count < 1_000 && at < rows; count += 1, at += 1) {
      const day = two((at % 28) + 1)
      lines.push(
        `0.${String(at * 7919).padStart(12, '0')},1,1,USD,acct-${at % 7},2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,2026-10-${day}T00:00:00Z,2026-10-${day}T01:00:00Z,Usage,,tokens of model ${at % 50},Provider,Model API,${at},Tokens,sku-${at % 90},"{""project"":""p${at % 20}""}"`,
      )
    }
    yield Buffer.from(`${lines.join('\n')}\n`)
  }
}

async function baseline(): Promise<number> {
  const begin = performance.now()
  let lines = 0
  for await (const chunk of focusFile(ROWS)) for (const byte of chunk) if (byte === 10) lines += 1
  return lines > ROWS ? performance.now() - begin : 0
}

export default async function bill(): Promise<Measurement[]> {
  const bare = await baseline()
  const memory = watchMemory()
  const begin = performance.now()
  const source = { size: 250_000_000, head: Buffer.from('Bill'), read: () => focusFile(ROWS) }
  const { rows } = await readBill(source, { today: '2026-11-25' })
  const spent = performance.now() - begin
  return [
    { what: 'Rows of FOCUS read and added up', value: rows.accepted / (spent / 1_000), unit: 'rows/s' },
    { what: 'To making the same rows and counting lines', value: spent / bare, unit: 'ratio' },
    {
      what: 'Peak memory with a million rows',
      value: memory.peak() / 1_000_000,
      unit: 'MB',
      budget: 'at most 512 MB',
    },
  ]
}
