import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportedSpend } from '#lib/domain/import/imported-spend.ts'
import { sourceOfBytes } from './part.ts'
import { readBill } from './read-bill.ts'

const HEAD =
  'BilledCost,ListCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,ConsumedQuantity,SkuId,Tags,x_Note'

/** Few words in each column, so that rows repeat each other; some of them make a row that is none. */
const row = fc
  .tuple(
    fc.constantFrom('1', '0.004', '-2.50', '', 'a lot'),
    fc.constantFrom('1', '3.10', 'NaN'),
    fc.constantFrom('USD', 'EUR', 'US$'),
    fc.constantFrom('2026-05-01', '2026-05-31T23:00:00-05:00', '30 Feb'),
    fc.constantFrom('2026-05-02', '', '2026-06-02'),
    fc.constantFrom('Usage', 'Tax', 'Nothing'),
    fc.constantFrom('Model API', ''),
    fc.constantFrom('7', '1e3', ''),
    fc.constantFrom('a', 'a\0', '\0a'),
    fc.constantFrom('', '{""team"":""x""}').map((tags) => `"${tags}"`),
    fc.constantFrom('n', 'm'),
  )
  .map((cells) => cells.join(','))

async function readRows(rows: readonly string[]) {
  const kept: ImportedSpend[] = []
  const bill = await readBill(sourceOfBytes(Buffer.from([HEAD, ...rows].join('\n'))), {
    today: '2026-11-01',
    keep: (spend) => void kept.push(spend),
  }).catch(() => null)
  return { kept, rejected: bill?.rejected ?? [] }
}

it('reads a row that repeats another one as it would read it alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 40 }), async (rows) => {
      const together = await readRows(rows)
      const alone = []
      for (const [at, one] of rows.entries()) {
        const { kept } = await readRows([one])
        alone.push(...kept.map((spend) => ({ ...spend, line: at + 2 })))
      }
      expect(together.kept).toEqual(alone)
      if (alone.length > 0) expect(together.rejected).toHaveLength(rows.length - alone.length)
    }),
    { numRuns: 60 },
  )
})
