import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytes, HEADS, read, row, rowsOf, table } from '#tests/support/bill.ts'

describe('a FOCUS table', () => {
  it('adds up exactly, by currency and by month of use', async () => {
    const bill = await read(
      table([
        row({ BilledCost: '0.1' }),
        row({ BilledCost: '0.2', ChargePeriodStart: '2026-09-30T23:30:00-05:00' }), // October in UTC
        row({ BilledCost: '-0.05', ChargeCategory: 'Credit', ChargePeriodStart: '2026-09-30' }),
        row({ BilledCost: '3', BillingCurrency: 'EUR' }),
      ]),
    )
    expect(bill).toMatchObject({
      ...{ format: 'focus', formatVersion: '1.0', sourceKind: 'invoice' },
      currencyTotals: { EUR: '3', USD: '0.25' },
      months: { '2026-09': { USD: '-0.05' }, '2026-10': { EUR: '3', USD: '0.3' } },
      rows: { read: 4, accepted: 4, skipped: 0, rejected: 0 },
    })
  })

  it('says the same whatever the order of rows and columns, line ends, quotes, mark, BOM and packing', async () => {
    const amount = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 999_999 }))
    const rows = fc
      .array(amount, { minLength: 1, maxLength: 12 })
      .chain((amounts) =>
        fc.tuple(
          fc.constant(amounts),
          fc.shuffledSubarray([...amounts.keys()], { minLength: amounts.length }),
        ),
      )
    // Whatever is said of each row, but for where it stands.
    const said = async (content: string | Uint8Array) =>
      (await rowsOf(content)).map(({ line: _, part: __, ...spend }) => JSON.stringify(spend)).sort()
    const shape = fc.record({
      heads: fc.shuffledSubarray(HEADS, { minLength: HEADS.length }),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom(',', ';', '\t'),
      always: fc.boolean(),
      isMarked: fc.boolean(),
      packing: fc.constantFrom('none', 'gzip', 'zip'),
    })
    await fc.assert(
      fc.asyncProperty(rows, shape, async ([amounts, order], { isMarked, packing, ...how }) => {
        const given = amounts.map(([whole, part], at) =>
          row({
            BilledCost: `${whole}.${String(part).padStart(6, '0')}`,
            ServiceName: `Service ${at % 4}, "x"`,
          }),
        )
        const clean = await read(table(given))
        const moved = order.map((at) => given[at] ?? {})
        const text = (isMarked ? '\uFEFF' : '') + table(moved, how)
        const packed = {
          none: () => bytes(text),
          gzip: () => gzipSync(text),
          zip: () => zipSync({ 'bill.csv': bytes(text) }),
        }[packing]()
        const bill = await read(packed)
        expect([bill.currencyTotals, bill.months, bill.rows]).toEqual([
          clean.currencyTotals,
          clean.months,
          clean.rows,
        ])
        expect(await said(packed)).toEqual(await said(table(given)))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same content however it is packed and its lines end', async () => {
    const text = table([row(), row({ Tags: '{"a":"two\nlines"}' })])
    const { contentSha256 } = await read(text)
    for (const end of ['\n', '\r\n', '\r'])
      for (const marked of ['', '\uFEFF']) {
        const same = marked + text.replaceAll('\n', end)
        for (const packed of [bytes(same), gzipSync(same), zipSync({ 'x.csv': bytes(same) })])
          expect((await read(packed)).contentSha256).toBe(contentSha256)
      }
    expect((await read(table([row()]))).contentSha256).not.toBe(contentSha256)
  })

  it('keeps rows that repeat, and says so', async () => {
    const bill = await read(table([row(), row()]))
    expect(bill.currencyTotals).toEqual({ USD: '3' })
    expect(bill.warnings.join()).toContain('1 row repeats another one exactly')
  })

  it('takes an amount that is not there for unknown, never for nothing', async () => {
    const bill = await read(table([row({ BilledCost: 'NULL' }), row({ BilledCost: '' }), row()]))
    expect(bill.rows.accepted).toBe(3)
    expect(bill.currencyTotals).toEqual({ USD: '1.5' })
    expect(bill.warnings.join()).toContain('2 rows have no amount')
  })

  it.each([
    [{ BilledCost: 'NaN' }, 'is no number'],
    [{ BilledCost: '(25.00)' }, 'is no number'],
    [{ BilledCost: '25.00-' }, 'is no number'],
    [{ BilledCost: '\u221225' }, 'is no number'],
    [{ BilledCost: '$5' }, 'is no number'],
    [{ BilledCost: '1e400' }, 'out of range'],
    [{ BilledCost: '1,234' }, '1234 or 1.234'],
    [{ BilledCost: '12,34' }, 'has a comma where this file writes points'],
    [{ BillingCurrency: 'US$' }, 'no currency of ISO 4217'],
    [{ BillingCurrency: '' }, 'BillingCurrency is missing'],
    [{ ChargePeriodStart: '2026-02-30T00:00:00Z' }, 'no date that exists'],
    [{ ChargePeriodStart: '5/1/26' }, 'can be two days'],
    [{ ChargeCategory: 'Consumption' }, 'is none of Usage'],
    [{ ServiceName: 'a\0b' }, 'NUL'],
  ])('rejects a row with %o by its line, and takes the others', async (given, reason) => {
    const { rejected, rows } = await read(table([row(), row(given)]))
    expect(rows).toEqual({ read: 2, accepted: 1, skipped: 0, rejected: 1 })
    expect(rejected[0]).toMatchObject({ line: 3, reason: expect.stringContaining(reason) })
  })

  it.each([
    ['1,234.56', '1234.56'],
    ['12e1', '120'],
    ['7.05E-6', '0.00000705'],
    ['.5', '0.5'],
    ['0.003835980000000000000000000000', '0.00383598'],
    ['9007199254740993.1', '9007199254740993.1'],
  ])('reads %s as %s', async (given, amount) => {
    expect((await read(table([row({ BilledCost: given })]))).currencyTotals).toEqual({ USD: amount })
  })

  it('reads a decimal comma where the cells are parted by semicolons', async () => {
    const amounts = ['1234,56', '1.234,56', '1\u00a0234,56', "1'234,56"]
    const bill = await read(
      table(
        amounts.map((BilledCost) => row({ BilledCost })),
        { mark: ';' },
      ),
    )
    expect(bill.currencyTotals).toEqual({ USD: '4938.24' })
  })

  it('does not guess 1.234 in a column that writes decimal commas', async () => {
    const text = table([row({ BilledCost: '10,5' }), row({ BilledCost: '1.234' })], { mark: ';' })
    expect((await read(text)).rejected[0]?.reason).toContain('can be 1234 or 1.234')
    expect((await read(text, { decimal: 'comma' })).currencyTotals).toEqual({ USD: '1244.5' })
  })

  it('believes the order of day and month that one of the dates proves', async () => {
    const dated = (day: string) => row({ ChargePeriodStart: day, ChargePeriodEnd: day })
    expect((await read(table([dated('5/1/26'), dated('31/10/26')]))).months).toHaveProperty('2026-01')
    expect((await read(table([dated('5/1/26'), dated('10/31/26')]))).months).toHaveProperty('2026-05')
  })

  it('passes over lines above the head, totals below, empty lines, and rejects ragged ones', async () => {
    const text = `Invoice number,7\n\n${table([row()])}1,2,3\n,,,\nTotal,1.5\n`
    expect(await read(text)).toMatchObject({
      currencyTotals: { USD: '1.5' },
      rows: { read: 4, accepted: 1, skipped: 2, rejected: 1 },
    })
  })

  it('reads FOCUS by line as well', async () => {
    const lines = [row(), { ...row(), BilledCost: 2.25 }].map((item) => JSON.stringify(item))
    expect((await read(lines.join('\n'))).currencyTotals).toEqual({ USD: '3.75' })
    expect((await read(`${lines.join('\n')}\n{"BilledCost": 1`)).rejected).toEqual([
      { line: 3, reason: 'This line is no whole JSON object.' },
    ])
  })
})
