import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyedLine, type KeyedQuote, mergeWritten } from './merge-written.ts'
import { PLAIN_WRITTEN_LINE, PLAIN_WRITTEN_QUOTE, type WrittenQuote } from './written.ts'
import { LINE_UNITS, QUOTE_UNITS } from './written-unit.ts'

const line = (key: number, label: string, change: Partial<KeyedLine> = {}): KeyedLine => ({
  ...{ ...PLAIN_WRITTEN_LINE, key, label, kind: 'one-off', description: '' },
  ...{ quantity: '1', unit: '', unitPrice: '100', ...change },
})
const base: KeyedQuote = {
  ...{ title: 'Why?', introduction: '', terms: 'T', validUntil: '2026-12-24', taxRatePercent: '19' },
  ...{ taxRounding: 'document', ...PLAIN_WRITTEN_QUOTE, plan: [] },
  lines: [line(0, 'Build'), line(1, 'Run', { kind: 'monthly' }), line(2, 'Train')],
}
const saved = ({ lines, plan: _, ...quote }: KeyedQuote): WrittenQuote => ({
  ...{ ...quote, plan: [] },
  lines: lines.map(({ key: __, ...bare }) => bare),
})
const labels = (quote: KeyedQuote) => quote.lines.map(({ label }) => label)
const withLines = (...lines: KeyedLine[]): KeyedQuote => ({ ...base, lines })
const [build, run, train] = base.lines as [KeyedLine, KeyedLine, KeyedLine]

describe('two tabs on one draft', () => {
  it('take what only one of them changed, and name what came from elsewhere', () => {
    const mine = { ...base, title: 'Why not?', lines: [{ ...build, unitPrice: '120' }, run, train] }
    const theirs = saved({ ...base, terms: 'New terms', lines: [{ ...build, quantity: '2' }, run, train] })
    const { quote, conflicts, taken } = mergeWritten(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(taken).toEqual(['Terms', 'Line “Build”: quantity'])
    expect(quote).toMatchObject({ title: 'Why not?', terms: 'New terms' })
    expect(quote.lines[0]).toMatchObject({ key: 0, unitPrice: '120', quantity: '2' })
  })

  it('show both values where both changed the same, and keep mine until theirs is chosen', () => {
    const mine = { ...base, introduction: 'Mine', lines: [{ ...build, unitPrice: '120' }, run, train] }
    const theirs = saved({
      ...base,
      introduction: 'Theirs',
      lines: [{ ...build, unitPrice: '90' }, run, train],
    })
    const { quote, conflicts } = mergeWritten(base, mine, theirs)
    expect(conflicts).toEqual([
      { id: 'Introduction', place: 'Introduction', mine: 'Mine', theirs: 'Theirs' },
      { id: 'line 0 price', place: 'Line “Build”: price', mine: '120', theirs: '90' },
    ])
    expect([quote.introduction, quote.lines[0]?.unitPrice]).toEqual(['Mine', '120'])
    const chosen = mergeWritten(base, mine, theirs, (id) => (id === 'line 0 price' ? 'theirs' : 'mine')).quote
    expect([chosen.introduction, chosen.lines[0]?.unitPrice]).toEqual(['Mine', '90'])
  })

  it('ask before a line goes that the other has changed, and let one go that nobody has', () => {
    const mine = withLines(build, run)
    expect(labels(mergeWritten(base, mine, saved(base)).quote)).toEqual(['Build', 'Run'])
    expect(mergeWritten(base, base, saved(mine))).toMatchObject({ taken: ['Line “Train” (removed)'] })
    const theirs = saved(withLines(build, run, { ...train, unitPrice: '70' }))
    const { conflicts, quote } = mergeWritten(base, mine, theirs)
    expect(conflicts).toMatchObject([{ mine: 'removed', theirs: 'kept, with changes' }])
    expect(labels(quote)).toEqual(['Build', 'Run'])
    expect(mergeWritten(base, mine, theirs, () => 'theirs').quote.lines[2]).toMatchObject({ unitPrice: '70' })
  })

  it('keep the lines that each of them added, where they were added', () => {
    const mine = withLines(build, line(7, 'Mine'), run, train)
    const theirs = saved(withLines(line(9, 'First'), build, run, train, line(8, 'Theirs')))
    const merged = mergeWritten(base, mine, theirs)
    const { quote, taken } = merged
    expect(labels(quote)).toEqual(['First', 'Build', 'Mine', 'Run', 'Train', 'Theirs'])
    expect(new Set(quote.lines.map(({ key }) => key)).size).toBe(6)
    expect(taken).toEqual(['Line “First” (new)', 'Line “Theirs” (new)'])
    const again = mergeWritten(merged.saved, merged.quote, theirs)
    expect([again.quote, again.conflicts, again.taken]).toEqual([merged.quote, [], []])
  })

  it('follow who moved a line, and know a line that was renamed at its place', () => {
    expect(labels(mergeWritten(base, base, saved(withLines(train, build, run))).quote)).toEqual([
      ...['Train', 'Build', 'Run'],
    ])
    expect(labels(mergeWritten(base, withLines(run, build, train), saved(base)).quote)).toEqual([
      ...['Run', 'Build', 'Train'],
    ])
    const renamed = saved(withLines({ ...build, label: 'Make' }, run, train))
    const mine = withLines({ ...build, unitPrice: '5' }, run, train)
    expect(mergeWritten(base, mine, renamed).quote.lines[0]).toMatchObject({ label: 'Make', unitPrice: '5' })
  })

  it('take another way of writing the same number for no change', () => {
    const theirs = saved(withLines({ ...build, unitPrice: '100.00' }, run, train))
    const mine = withLines({ ...build, unitPrice: '80' }, run, train)
    const { conflicts, quote } = mergeWritten(base, mine, theirs)
    expect([conflicts, quote.lines[0]?.unitPrice]).toEqual([[], '80'])
  })
})

it('decides about every field of a quote and of a line exactly once', () => {
  const { lines: _, ...fields } = base
  const { key: __, ...ofLine } = build
  expect(QUOTE_UNITS.flatMap(({ keys }) => keys).toSorted()).toEqual(Object.keys(fields).toSorted())
  expect(LINE_UNITS.flatMap(({ keys }) => keys).toSorted()).toEqual(Object.keys(ofLine).toSorted())
})

it('loses nothing: every value of either side stands in the draft or in a conflict', () => {
  const price = fc.constantFrom('100', '80', '70')
  const side = fc.tuple(fc.constantFrom('Why?', 'A', 'B'), price, price, price)
  fc.assert(
    fc.property(side, side, ([title, ...own], [otherTitle, ...other]) => {
      const priced = (prices: string[], name: string): KeyedQuote => ({
        ...base,
        title: name,
        lines: base.lines.map((one, at) => ({ ...one, unitPrice: prices[at] ?? '100' })),
      })
      const { quote, conflicts } = mergeWritten(base, priced(own, title), saved(priced(other, otherTitle)))
      const told = (value: string) => conflicts.some(({ mine, theirs }) => mine === value || theirs === value)
      const isThere = (value: string, was: string, now: string | undefined) =>
        value === was || value === now || told(value)
      for (const [at, value] of [...own.entries(), ...other.entries()])
        expect(isThere(value, '100', quote.lines[at]?.unitPrice)).toBe(true)
      for (const value of [title, otherTitle]) expect(isThere(value, 'Why?', quote.title)).toBe(true)
    }),
  )
})
