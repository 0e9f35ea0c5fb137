import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratchFolder } from '#tests/support/command.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { LINES, quoteFileOf } from '#tests/support/quote-file.ts'
import { quote } from './quote.ts'

function written(content: unknown): { file: string; out: string } {
  const folder = scratchFolder()
  const file = join(folder, 'quote.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return { file, out: join(folder, 'quote.pdf') }
}

async function answered(more: object = {}, lines?: object[]) {
  const answer = await quote([written(quoteFileOf(more, lines)).file])
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors))
  return answer
}

describe('a quote file on the command line', () => {
  it('is totalled: (1,800.00 + 657.69) at 19 % and (300.00 − 50.00) at 7 %, less 5 %', async () => {
    const { oneOff, monthly, groups, chosen } = await answered({ discount: { percent: '5' } })
    // 2,457.69 + 250.00 = 2,707.69; 5 % is 135.3845 → 135.38, of which 12.50 on the 7 %.
    expect(oneOff).toEqual({
      ...{ subtotal: '2707.69', discount: '135.38', net: '2572.31', tax: '460.23', total: '3032.54' },
      taxByRate: [
        { ratePercent: '7', net: '237.50', tax: '16.62' },
        { ratePercent: '19', net: '2334.81', tax: '443.61' },
      ],
    })
    expect(monthly).toMatchObject({ subtotal: '250.00', total: '282.62' })
    expect(groups).toMatchObject([{ group: 'Build', lines: 2, subtotal: '2457.69' }])
    expect(chosen).toEqual({ options: [], alternatives: { Hosting: 'Ours' } })
  })

  it('says what each line, the months and the payments come to, in the decimals of the currency', async () => {
    const plan = { currency: 'KWD', taxRatePercent: '0', termMonths: 3, deposit: { percent: '33.3333' } }
    const lines = [
      { label: 'Once', unitPrice: '10.001' },
      { kind: 'monthly', label: 'Monthly', unitPrice: '1', months: 2 },
    ]
    const { lines: rows, term, payments } = await answered(plan, lines)
    expect(rows[0]).toMatchObject({ net: '10.001', tax: '0.000', gross: '10.001', isTaken: true })
    expect(term).toEqual({ months: 2, total: '12.001' })
    expect(payments.map(({ label, amount }) => [label, amount])).toEqual([
      ['Deposit', '3.334'],
      ['Rest', '6.667'],
    ])
  })

  it('keeps cost, contingency and margin for the house: 600.00 of 2,707.69 net', async () => {
    const { inside } = await answered({ inside: { contingencyPercent: '10' } }, [
      { label: 'Build', quantity: '2', unitPrice: '500', unitCost: '300' },
      { kind: 'monthly', label: 'Run', unitPrice: '100' },
    ])
    expect(inside).toEqual([
      {
        ...{ kind: 'one-off', linesOfUnknownCost: 0, cost: '600.00', contingency: '60.00' },
        ...{ margin: '340.00', marginPercent: '34.00' },
      },
      {
        ...{ kind: 'monthly', linesOfUnknownCost: 1, cost: null, contingency: null },
        ...{ margin: null, marginPercent: null },
      },
    ])
  })
})

describe('its PDF', { timeout: 20_000 }, () => {
  it('is drawn without a server, says what the totals say, and nothing of what is kept inside', async () => {
    const { file, out } = written(quoteFileOf({ deposit: { percent: '30' } }))
    const answer = await quote([file, '--pdf', out])
    const pdf = readFileSync(out)
    expect(answer).toMatchObject({ ok: true, pdf: { file: out, bytes: pdf.length } })
    const { text, structure } = readPdf(pdf)
    for (const words of ['Total,once', 'Optional,notincluded', 'Oneof“Hosting”,chosen', 'Deposit', 'Taxof7%'])
      expect(text).toContain(words)
    for (const canary of ['77.77', '12.3', '31.7', 'argin', 'ontingency']) {
      expect(text).not.toContain(canary)
      expect(structure).not.toContain(canary)
    }
  })

  it('shows sums of groups alone when it is told to', async () => {
    const { file, out } = written(quoteFileOf({ groupTotalsOnly: true }))
    await quote([file, '--pdf', out])
    const { text } = readPdf(readFileSync(out))
    expect(text).toContain('2,457.69')
    expect(text).not.toContain('657.69')
  })

  it('that cannot be written is an error, not an exception', async () => {
    const { file, out } = written(quoteFileOf())
    const answer = await quote([file, '--pdf', join(out, 'no', 'such', 'folder.pdf')])
    expect(answer).toMatchObject({
      ok: false,
      errors: [{ path: '--pdf', message: expect.stringMatching(/cannot be written/) }],
    })
  })
})

it.each<[string, string[]]>([
  ['no file', []],
  ['two files', ['a.json', 'b.json']],
  ['a file that is not there', ['no-such-file.json']],
  ['an unknown flag', ['a.json', '--colour']],
])('refuses %s in words', async (_, args) => {
  expect(await quote(args)).toMatchObject({ ok: false, errors: [{ path: '' }] })
})

it('refuses what is not JSON, and tells every error at its place', async () => {
  expect(await quote([written('{').file])).toMatchObject({ ok: false })
  const broken = quoteFileOf({ currency: 'XXX', colour: 1 }, [...LINES, { label: 'x', unitPrice: '-1' }])
  const answer = await quote([written(broken).file])
  expect(!answer.ok && answer.errors.map(({ path }) => path).sort()).toEqual([
    'colour',
    'currency',
    'lines[6].unitPrice',
  ])
})
