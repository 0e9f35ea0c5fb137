import fc from 'fast-check'
import { expect, it } from 'vitest'
import { monthsFrom } from '../month.ts'
import { sum } from '../rate.ts'
import { addParts, type GridPart, gridsOf } from './spend-grid.ts'

const named = (key: string) => ({ key, label: key })
const amount = fc.bigInt({ min: 0n, max: 10n ** 27n }).map((digits) => {
  const text = digits.toString().padStart(29, '0')
  return sum([`${text.slice(0, 1)}.${text.slice(1)}`])
})
const part = fc
  .record({
    provider: fc.constantFrom('A', 'B', 'C', 'D'),
    month: fc.constantFrom(...monthsFrom('2025-09', 30)),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    amount: fc.option(amount),
    aside: fc.option(amount),
    converted: fc.option(amount),
  })
  .map(
    ({ provider, month, ...one }): GridPart => ({
      ...one,
      ...{ path: [named(provider)], column: named(month), records: 1 },
      ...{ unpriced: one.amount === null ? 1 : 0, asideRecords: one.aside === null ? 0 : 1 },
      unconverted: one.converted === null ? 1 : 0,
    }),
  )
const parts = fc.array(part, { maxLength: 60 })

it('adds up to its parts, each in its own currency, whichever way one adds', () => {
  const most = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(parts, most, most, (list, mostColumns, mostRows) => {
      const shape = { isColumnInOrder: true, isRowInOrder: [false], mostColumns, mostRows }
      const grids = gridsOf([list], shape)
      expect(grids.reduce((count, grid) => count + grid.total.records, 0)).toBe(list.length)
      for (const { currency, rows, columns, foot, total } of grids) {
        expect(total).toEqual(addParts(list.filter((one) => one.currency === currency)))
        expect(addParts(rows.map((row) => row.total))).toEqual(total)
        expect(addParts(foot)).toEqual(total)
        expect(columns.length).toBeLessThanOrEqual(mostColumns)
        expect(rows.length).toBeLessThanOrEqual(mostRows)
        for (const row of rows) expect(addParts(row.cells)).toEqual(row.total)
      }
    }),
    { numRuns: 80 },
  )
})

it('stays unknown when no part has an amount, and says how many have none', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const unknown = list.map((one) => ({ ...one, amount: null, unpriced: 1 }))
      const shape = { isColumnInOrder: true, isRowInOrder: [false], mostColumns: 4, mostRows: 4 }
      for (const { total } of gridsOf([unknown], shape)) {
        expect(total.amount).toBeNull()
        expect(total.unpriced).toBe(total.records)
      }
    }),
  )
})
