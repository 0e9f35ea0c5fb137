import { describe, expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue } from '#tests/support/case.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Case } from './case.ts'
import { inputDifferences, totalDifferences } from './difference.ts'
import { priceChanges } from './price-change.ts'

type Given = Parameters<typeof caseOf>

function fileOf(...given: Given): Case {
  const reading = readCase(caseOf(...given))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.file
}

const call = { model: 'openai/gpt-4.1-mini', inputTokens: '1000' }

describe('what was put in otherwise', () => {
  it('is nothing between a case and itself', () => {
    const file = fileOf([{ inference: [call] }])
    expect(inputDifferences(file, structuredClone(file))).toEqual([])
  })

  it('is named where it stands, in words and with its figures', () => {
    const was = fileOf([{ label: 'Prompting', inference: [call] }])
    const now = fileOf(
      [
        {
          label: 'Prompting',
          inference: [{ ...call, inputTokens: { low: '500', likely: '1200', high: '2000' } }],
        },
      ],
      { workload: { requestsPerMonth: '40000', growthPerMonth: '0.015' } },
    )
    expect(inputDifferences(was, now)).toEqual([
      { place: 'Requests a month', was: '1', now: '40,000' },
      { place: 'Growth a month', was: '0%', now: '1.5%' },
      { place: 'Prompting, call 1, input tokens', was: '1,000', now: '500 to 2,000, likely 1,200' },
    ])
  })

  it('names a part that came or went as a whole', () => {
    const was = fileOf([{ label: 'A', inference: [call] }])
    const now = fileOf([{ label: 'A', other: [{ label: 'Licence', amount: '5' }] }])
    expect(inputDifferences(was, now)).toEqual([
      { place: 'A, call 1', was: 'openai/gpt-4.1-mini', now: null },
      { place: 'A, other cost 1', was: null, now: 'Licence' },
    ])
  })

  it('names options that were added and removed', () => {
    const [one, two] = [fileOf([{ label: 'A' }, { label: 'B' }]), fileOf([{ label: 'A' }])]
    expect(inputDifferences(one, two)).toEqual([{ place: 'Option B', was: 'there', now: 'removed' }])
    expect(inputDifferences(two, one)).toEqual([{ place: 'Option B', was: null, now: 'added' }])
  })
})

it('puts the totals of both sides beside each other, and leaves unknown what is not there', () => {
  const option = (id: string, total: string | null) => ({ id, label: id.toUpperCase(), total })
  expect(
    totalDifferences([option('a', '1'), option('c', '3')], [option('a', '2'), option('b', null)]),
  ).toEqual([
    { id: 'a', label: 'A', was: '1', now: '2' },
    { id: 'b', label: 'B', was: null, now: null },
    { id: 'c', label: 'C', was: '3', now: null },
  ])
})

describe('price then, price now', () => {
  const card = {
    recordedAt: '2026-01-01',
    readAt: '2026-01-01',
    status: 'in force',
    sourceId: 's',
    confidence: 'high',
  }
  const priced: Catalogue = {
    ...catalogue,
    subjects: [
      {
        ...{ id: 'p/m', kind: 'model', provider: 'p', name: 'm', lifecycle: { status: 'active' } },
        cards: [
          {
            ...card,
            id: 'old',
            validFrom: null,
            validTo: '2026-06-01',
            inference: { input: '2', output: '8' },
          },
          {
            ...card,
            id: 'new',
            validFrom: '2026-06-01',
            validTo: null,
            inference: { input: '1', cachedInput: '0.1', output: '8' },
          },
        ],
      },
    ],
  } as Catalogue
  const on = (day: string) => ({ catalogue: priced, pricesAt: day, asKnownAt: day })
  const file = fileOf([{ inference: [{ model: 'p/m' }, { model: 'p/m' }] }])

  it('names each price that moved once, with its ratio, and what was not known before', () => {
    const source = { id: 's', date: '2026-01-01' }
    expect(priceChanges(file, on('2026-05-31'), on('2026-06-01'))).toEqual([
      { id: 'p/m', what: 'input', was: '2', now: '1', ratio: '0.5', source },
      { id: 'p/m', what: 'cached input', was: null, now: '0.1', ratio: null, source },
    ])
  })

  it('is empty between two days of the same prices', () => {
    expect(priceChanges(file, on('2026-02-01'), on('2026-05-31'))).toEqual([])
  })
})
