import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrapped } from './annotation.ts'
import { chartTable, readOut } from './description.ts'
import { largest, spread } from './line-end.ts'

it('keeps labels apart, in order, and none below the floor', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 8 }), (heights) => {
      const ends = heights.map((y, series) => ({ series, at: 0, y }))
      const placed = spread(ends, 25).sort((a, b) => a.y - b.y)
      placed.forEach((end, index) => {
        const below = placed[index - 1]
        expect(end.y).toBeGreaterThanOrEqual(heights[end.series] ?? 0)
        if (below) {
          expect(end.y - below.y).toBeGreaterThanOrEqual(25)
          expect(heights[end.series]).toBeGreaterThanOrEqual(heights[below.series] ?? 0)
        }
      })
    }),
  )
})

it('wraps a long name on two lines and says that it was cut', () => {
  expect(wrapped('Prompting')).toEqual(['Prompting'])
  expect(wrapped('Hybrid: tuned model with prompts for hard tickets')).toEqual([
    'Hybrid: tuned model',
    'with prompts for hard…',
  ])
  expect(wrapped('x'.repeat(60)).every((line) => line.length <= 22)).toBe(true)
})

const spec = {
  kind: 'line' as const,
  title: '',
  description: '',
  labels: ['Start', '1'],
  xTitle: 'Month',
  yTitle: '',
  currency: 'EUR',
  series: [{ label: 'Hybrid', tone: 'hybrid' as const, values: ['12.5', null] }],
  marks: [{ at: 1, label: 'Break-even, month 1' }],
}

it('reads a chart out as a table and at a cursor, unknown in words', () => {
  expect(chartTable(spec)).toEqual({
    head: ['Month', 'Hybrid'],
    rows: [
      { label: 'Start', cells: ['€12.50'] },
      { label: '1', cells: ['unknown'] },
    ],
  })
  expect(readOut(spec, 1)).toBe('Month 1; Hybrid unknown; Break-even, month 1')
})

it('finds the largest known value exactly', () => {
  expect(largest(spec.series)).toBe('12.5')
  expect(largest([])).toBe('0')
})
