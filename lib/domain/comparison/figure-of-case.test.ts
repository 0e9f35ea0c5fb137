import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionOf, valueAt } from '#components/comparison/slider-scale.ts'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf } from '#tests/support/case.ts'
import type { Case } from './case.ts'
import { figureIn, figuresOf, likelyOf, slipOf, withFigure, withLikely } from './figure-of-case.ts'

function fileOf(...given: Parameters<typeof caseOf>): Case {
  const reading = readCase(caseOf(...given))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.file
}

const file = fileOf(
  [
    {
      label: 'Prompting',
      inference: [{ model: 'openai/gpt-5.4-mini', inputTokens: '600', outputTokens: '200' }],
      people: [{ label: 'Design', hours: { low: '10', likely: '20', high: '40' }, rate: '150' }],
    },
  ],
  { workload: { requestsPerMonth: '40000' }, horizonMonths: 24 },
)
const figures = figuresOf(file).flatMap((group) => group.figures)
const named = (label: string) => {
  const figure = figures.find((item) => item.label === label)
  if (!figure) throw new Error(`no figure ${label}`)
  return figure
}

describe('a figure that is tried', () => {
  it('takes the place of another, and nothing else changes', () => {
    for (const figure of figures) {
      const next = withFigure(file, figure, '1')
      expect(likelyOf(figureIn(next, figure).value)).toBe('1')
      expect(withFigure(next, figure, figure.value)).toEqual(file)
      expect(readCase(next).ok).toBe(true)
    }
  })

  it('moves its range along in proportion', () => {
    expect(withLikely({ low: '10', likely: '20', high: '40' }, '30')).toEqual({
      low: '15',
      likely: '30',
      high: '60',
    })
  })

  it('that cannot stand says what can', () => {
    expect(slipOf(named('Months compared'), '0')).toBe('Enter 1 or more.')
    expect(slipOf(named('Months compared'), '2.5')).toBe('Enter a whole number of months.')
    expect(slipOf(named('Growth a month'), '-1.5')).toBe('Enter -100% or more.')
    expect(slipOf(named('Requests a month'), '1000000000000')).toBeNull()
  })
})

describe('a slider', () => {
  it('stands in the middle at what is saved and always gives what can be computed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: -100, max: 100 }), (figure, position) => {
        const saved = likelyOf(figure.value)
        expect(positionOf(saved, figure, saved)).toBe(0)
        expect(valueAt(0, figure, saved)).toBe(saved)
        expect(slipOf(figure, valueAt(position, figure, saved))).toBeNull()
      }),
    )
  })

  it('goes from a tenth to ten times a count', () => {
    const requests = named('Requests a month')
    expect([valueAt(-100, requests, '40000'), valueAt(100, requests, '40000')]).toEqual(['4000', '400000'])
  })
})
