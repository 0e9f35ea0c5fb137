import { describe, expect, it } from 'vitest'
import { type GridPart, type GridShape, gridsOf } from './spend-grid.ts'

const named = (key: string) => ({ key, label: key })
const part = (
  path: string[],
  column: string | null,
  amount: string | null,
  more: Partial<GridPart> = {},
) => ({
  ...{ path: path.map(named), column: column === null ? null : named(column), currency: 'USD', amount },
  ...{ records: 1, unpriced: amount === null ? 1 : 0, aside: null, asideRecords: 0 },
  ...{ converted: null, unconverted: 0, ...more },
})

const shape: GridShape = {
  ...{ isColumnInOrder: true, isRowInOrder: [false, false], mostColumns: 12, mostRows: 50 },
}

describe('a table of sums', () => {
  it('stands once for each currency, and adds nothing across them', () => {
    const grids = gridsOf(
      [
        [
          part(['OpenAI'], '2026-09', '1.10'),
          part(['OpenAI'], '2026-10', '2.20'),
          part(['Hetzner'], '2026-10', '9', { currency: 'EUR' }),
        ],
      ],
      shape,
    )
    expect(grids.map((grid) => [grid.currency, grid.total.amount])).toEqual([
      ['USD', '3.3'],
      ['EUR', '9'],
    ])
    expect(grids[1]?.columns.map((column) => column.key)).toEqual(['2026-10'])
  })

  it('reads months from left to right, and puts the largest row first and an unknown one last', () => {
    const [grid] = gridsOf(
      [
        [
          part(['Unknown'], '2026-10', null),
          part(['Small'], '2026-10', '0'),
          part(['Large'], '2026-09', '5'),
        ],
      ],
      shape,
    )
    expect(grid?.columns.map((column) => column.key)).toEqual(['2026-09', '2026-10'])
    expect(grid?.rows.map((row) => row.key)).toEqual(['Large', 'Small', 'Unknown'])
    expect(grid?.rows[2]?.total).toMatchObject({ amount: null, unpriced: 1 })
    expect(grid?.foot.map((sum) => [sum.amount, sum.unpriced])).toEqual([
      ['5', 0],
      ['0', 1],
    ])
  })

  it('counts beside its sums what is not counted in them', () => {
    const aside = { amount: null, records: 0, unpriced: 0, aside: '4', asideRecords: 2 }
    const [grid] = gridsOf([[part(['A'], '2026-10', '10'), part(['B'], '2026-10', null, aside)]], shape)
    expect(grid?.total).toMatchObject({ amount: '10', records: 1, aside: '4', asideRecords: 2 })
  })

  it('adds what could be converted, and counts what could not', () => {
    const parts = [
      part(['A'], '2026-09', '10', { converted: '11' }),
      part(['A'], '2026-10', '5', { unconverted: 1 }),
    ]
    const [grid] = gridsOf([parts], shape)
    expect(grid?.total).toMatchObject({ amount: '15', converted: '11', unconverted: 1 })
  })

  it('lets what has no place fall together, and every sum stays whole', () => {
    const months = ['2026-05', '2026-06', '2026-07', '2026-08']
    const parts = months.flatMap((month, at) =>
      ['A', 'B', 'C'].map((name, row) => part([name], month, String(10 * at + row))),
    )
    const [grid] = gridsOf([parts], { ...shape, mostColumns: 3, mostRows: 2 })
    expect(grid?.columns.map(({ key, label, held }) => [key, label, held])).toEqual([
      [null, '2026-06', 2],
      ['2026-07', '2026-07', 1],
      ['2026-08', '2026-08', 1],
    ])
    expect(grid?.rows.map(({ key, held }) => [key, held])).toEqual([
      ['C', 1],
      [null, 2],
    ])
    // 0+1+2 and 10+11+12; 20+21+22; 30+31+32
    expect(grid?.foot.map((sum) => sum.amount)).toEqual(['36', '63', '93'])
    expect(grid?.total.amount).toBe('192')
  })

  it('shows the rows within a row that is open', () => {
    const outer = [part(['A'], null, '3'), part(['B'], null, '9')]
    const inner = [part(['A', 'x'], null, '1'), part(['A', 'y'], null, '2')]
    const [grid] = gridsOf([outer, inner], shape)
    expect(grid?.rows.map((row) => [row.path.map(({ key }) => key).join(' '), row.isOpen])).toEqual([
      ['B', false],
      ['A', true],
      ['A y', false],
      ['A x', false],
    ])
  })
})
