import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { genericFormat } from '#lib/domain/import/format/generic.ts'
import { read, row, table } from '#tests/support/bill.ts'

const archive = (manifest: object) =>
  zipSync({
    'part_1.csv': strToU8(table([row(), row()])),
    'part_2.csv': strToU8(table([row()])),
    'manifest.json': strToU8(JSON.stringify(manifest)),
  })

it('an archive that has as many rows as its manifest names is whole', async () => {
  expect((await read(archive({ dataRowCount: 3 }))).warnings.join()).not.toContain('manifest')
  const parts = { blobs: [{ dataRowCount: 2 }, { dataRowCount: 1 }] }
  expect((await read(archive(parts))).warnings.join()).not.toContain('manifest')
  expect((await read(archive({ blobs: 'no list' }))).warnings.join()).not.toContain('manifest')
})

it('an archive of which a part is missing says so', async () => {
  expect((await read(archive({ dataRowCount: 5 }))).warnings).toContain(
    'The manifest of this archive names 5 rows, and its files have 3: a part is missing.',
  )
})

it('a total that a table has below its rows is set beside them, and is no row', async () => {
  const total = (amount: string) => `Date,Amount,Currency,Who\n2026-10-05,1.5,EUR,A\nTotal,${amount},,\n`
  const format = genericFormat({
    ...{ date: 'Date', amount: 'Amount', currency: { column: 'Currency' }, provider: 'A', description: null },
  })
  expect(await read(total('1.5'), { format })).toMatchObject({
    ...{ currencyTotals: { EUR: '1.5' }, warnings: [] },
    controls: [{ name: 'total below the rows', currency: 'EUR', amount: '1.5', difference: '0' }],
  })
  expect((await read(total('2.5'), { format })).warnings.join()).toContain('a part is missing')
})
