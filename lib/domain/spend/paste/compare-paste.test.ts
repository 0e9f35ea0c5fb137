import { expect, it } from 'vitest'
import { comparePaste, type Standing } from './compare-paste.ts'
import type { PasteRecord } from './paste.ts'

const record = (amount: string | null, service = 'Chat'): PasteRecord => ({
  ...{ month: '2026-10', provider: 'OpenAI', service, kind: 'api', amount, currency: 'USD', note: '' },
})
const standing = (id: string, amount: string | null): Standing => ({ ...record(amount), id, revision: 3 })

it('finds what stands already, what changed, and what is new', () => {
  const found = [standing('a', '10.0'), standing('b', '7')]
  expect(comparePaste([record('10'), record('8'), record('1', 'Batch')], found)).toEqual([
    { kind: 'same', id: 'a' },
    { kind: 'changed', id: 'b', revision: 3, former: '7', note: '' },
    { kind: 'new' },
  ])
})

it('meets each record once: two equal amounts are two records', () => {
  expect(comparePaste([record('10'), record('10')], [standing('a', '10')])).toEqual([
    { kind: 'same', id: 'a' },
    { kind: 'new' },
  ])
})

it('does not choose which of several a change is meant for', () => {
  expect(comparePaste([record('9')], [standing('a', '1'), standing('b', '2')])).toEqual([
    { kind: 'several', standing: 2 },
  ])
  expect(comparePaste([record('8'), record('9')], [standing('a', '1')])).toMatchObject([
    { kind: 'several' },
    { kind: 'several' },
  ])
})

it('takes an unknown amount that becomes known for a change, and names in other letters for the same', () => {
  expect(comparePaste([{ ...record('5'), provider: 'openai' }], [standing('a', null)])).toMatchObject([
    { kind: 'changed', former: null },
  ])
})
