import { describe, expect, it } from 'vitest'
import { readCells } from './cells.ts'
import { readMoney } from './money-text.ts'
import { readMonth } from './month-text.ts'
import type { PasteGiven } from './paste.ts'
import { readPaste } from './read-paste.ts'

const given: PasteGiven = {
  ...{ provider: 'OpenAI', kind: 'api', currency: 'USD', decimal: '', thisMonth: '2026-11' },
}
const read = (rows: string[][], change: Partial<PasteGiven> = {}) =>
  readPaste(rows.map((row) => row.join('\t')).join('\n'), { ...given, ...change })
const records = (rows: string[][], change: Partial<PasteGiven> = {}) =>
  read(rows, change).lines.flatMap((line) => line.records)
const problems = (rows: string[][], change: Partial<PasteGiven> = {}) =>
  read(rows, change).lines.flatMap((line) => line.cells.flatMap((cell) => cell.problem ?? []))

describe('a month in a cell', () => {
  it.each([
    ...[['2026-10'], ['2026/10'], ['2026-10-01'], ['10/2026'], ['10.2026'], ['Oct 2026'], ['October 2026']],
    ...[
      ['Oct-26'],
      ["Oct '26"],
      ['Okt. 2026'],
      ['01.10.2026'],
      ['31/10/2026'],
      ['10/31/2026'],
      ['10/10/2026'],
    ],
  ])('is read from %s', (text) => {
    expect(readMonth(text)).toEqual({ ok: true, month: '2026-10' })
  })

  it.each([
    ['10/1/2026', /2026-10 or 2026-01/],
    ['13/2026', /no month/],
    ['2026', /no month/],
    ['Octember 2026', /no month/],
    ['46296', /no month/],
    ['', /no month/],
  ])('is never guessed from %s', (text, sentence) => {
    expect(readMonth(text)).toMatchObject({ ok: false, message: expect.stringMatching(sentence) })
  })
})

describe('an amount in a cell', () => {
  it.each([
    ['12,50', 'USD', '', '12.5'],
    ['$1,234.50', 'USD', '', '1234.5'],
    ['1.234,50 €', 'EUR', '', '1234.5'],
    ['USD 12', null, '', '12'],
    ['1.234', 'USD', 'point', '1.234'],
    ['1.234', 'USD', 'comma', '1234'],
    ['1,234', 'USD', 'comma', '1.234'],
    ['1,234', 'USD', 'point', '1234'],
    ['', 'USD', '', null],
    ['0', 'USD', '', '0'],
  ] as const)('is read from %j', (text, currency, mark, amount) => {
    expect(readMoney(text, currency, mark)).toMatchObject({ ok: true, amount })
  })

  it.each([
    ['1.234', 'USD', /two numbers/],
    ['€5', 'USD', /says €/],
    ['$5', null, /Several currencies/],
    ['-5', 'USD', /zero or more/],
    ['5%', 'USD', /not a number/],
    ['n/a', 'USD', /not a number/],
    ['1e5', 'USD', /not a number/],
  ])('is refused as %s', (text, currency, sentence) => {
    expect(readMoney(text, currency, '')).toMatchObject({
      ok: false,
      message: expect.stringMatching(sentence),
    })
  })
})

describe('a paste', () => {
  it('is read from cells with quotes, line ends within them and empty rows', () => {
    expect(readCells('a\t"b ""c""\nd"\r\n\r\n"5 inch" screen\te\n')).toEqual([
      ['a', 'b "c" d'],
      ['"5 inch" screen', 'e'],
    ])
  })

  it('of months × services makes a record of each amount, and leaves sums out', () => {
    const block = [
      ['', 'Sep 2026', 'Oct 2026', 'Total'],
      ['Chat', '10', '', '10'],
      ['Batch', '1', '2,5', '3,5'],
      ['Total', '11', '2,5', '13,5'],
    ]
    expect(records(block).map(({ month, service, amount }) => [month, service, amount])).toEqual([
      ['2026-09', 'Chat', '10'],
      ['2026-09', 'Batch', '1'],
      ['2026-10', 'Batch', '2.5'],
    ])
    const turned = [
      ['', 'Chat', 'Batch'],
      ['2026-09', '10', '1'],
    ]
    expect(records(turned).map(({ month, service, amount }) => [month, service, amount])).toEqual([
      ['2026-09', 'Chat', '10'],
      ['2026-09', 'Batch', '1'],
    ])
    expect(read(block, { provider: ' ' }).problem).toMatch(/who bills it/)
  })

  it('of rows is read by its heads, or by the order of its columns', () => {
    const row = ['2026-10', 'Hetzner', 'CX22', 'Hosting', '4,90', 'EUR']
    const record = {
      ...{ month: '2026-10', provider: 'Hetzner', service: 'CX22', kind: 'hosting' },
      ...{ amount: '4.9', currency: 'EUR', note: '' },
    }
    expect(records([row])).toEqual([record])
    expect(
      records([
        ['Cost', 'Vendor', 'Month', 'Region'],
        ['4.90', 'Hetzner', '2026-10', 'eu'],
      ]),
    ).toMatchObject([{ provider: 'Hetzner', amount: '4.9', currency: 'USD', kind: 'api' }])
    expect(read([['Cost', 'Month', 'Region']]).head).toEqual(['Amount', 'Month', 'Region (not read)'])
  })

  it('says how a figure and a month were understood, where they are written otherwise', () => {
    const reads = (rows: string[][]) => {
      const { head, lines } = read(rows)
      return [head, lines.map(({ cells }) => cells.map((cell) => cell.read))]
    }
    expect(reads([['10/2026', 'OpenAI', '', '', '1.234,50 $']])[1]).toEqual([
      ['Oct 2026', null, null, null, '1,234.5'],
    ])
    expect(
      reads([
        ['', '2026-10'],
        ['Chat', '12.50'],
      ]),
    ).toEqual([['Service', 'Oct 2026'], [[null, '12.5']]])
  })

  it('keeps an empty amount of a row unknown, never zero', () => {
    expect(records([['2026-10', 'OpenAI', '', 'API', '', 'USD']])).toMatchObject([{ amount: null }])
  })

  it('asks what an ambiguous figure means, and says what is wrong with each cell', () => {
    const row = ['2026-10', 'OpenAI', '', 'API', '1.234', 'USD']
    expect(read([row]).ambiguous).toBe('1.234')
    expect(records([row])).toEqual([])
    expect(records([row], { decimal: 'comma' })).toMatchObject([{ amount: '1234' }])
    expect(problems([['2099-01', '', 'x'.repeat(121), 'people', 'much', 'usd$']], { provider: '' })).toEqual([
      'This month has not begun yet.',
      'Enter who bills it, such as OpenAI.',
      'Use at most 120 characters; these are 121.',
      'This is none of API, Hosting, Training, Other.',
      'This is not a number. Write it like 1234.50 or 1.234,50.',
      'Write a currency by its three letters, such as USD.',
    ])
  })

  it('is refused whole when it is one column, or more than anyone looks through', () => {
    expect(readPaste('12\n13', given).problem).toMatch(/one column/)
    expect(readPaste('a\tb\n'.repeat(1001), given).problem).toMatch(/at most 1000/)
    expect(readPaste(' \n', given)).toMatchObject({ lines: [], problem: null })
  })
})
