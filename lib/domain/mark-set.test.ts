import { expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { MarkSet } from './mark-set.ts'

it('says of each number once that it is new, however many there are', () => {
  const [marks, plain] = [new MarkSet(), new Set<number>()]
  for (let at = 0; at < 30_000; at += 1) {
    const mark = at === 0 ? 0 : fingerprint(`row ${at % 20_000}`)
    expect(marks.add(mark)).toBe(!plain.has(mark))
    plain.add(mark)
  }
})
