import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BY_COLUMNS, noAnswers } from '#lib/domain/import/given-answers.ts'
import { bytes, row, table } from '#tests/support/bill.ts'
import { answersOf } from './given.ts'
import { sourceOfBytes } from './part.ts'
import { recognise } from './recognise.ts'
import { sampleOf } from './sample.ts'

const look = async (content: string | Uint8Array, given = noAnswers) => {
  const source = sourceOfBytes(typeof content === 'string' ? bytes(content) : content)
  return recognise(await sampleOf(source), answersOf(given))
}

const mapping = {
  ...{ dateColumn: 'Tag', amountColumn: 'Betrag', currencyColumn: '', currencyCode: 'EUR' },
  ...{ providerColumn: '', provider: 'Hetzner', serviceColumn: '', descriptionColumn: '' },
}
const german = 'Tag;Betrag;E-Mail\n05.10.2026;1.234,50;ana@example.com\n31.10.2026;0,50;\n'

describe('what a file is', () => {
  it('is told with the columns by which it is known, and how its first rows read', async () => {
    const { format, rows } = await look(gzipSync(table([row(), row({ BilledCost: 'a lot' })])))
    expect(format).toMatchObject({ label: 'FOCUS', version: '1.0', sourceKind: 'invoice' })
    expect(format?.because).toEqual([
      ...['BilledCost', 'BillingCurrency', 'ChargeCategory', 'ChargePeriodStart'],
    ])
    expect(rows.map(({ reading }) => reading?.kind)).toEqual(['row', 'reject'])
    expect(rows[0]?.reading).toMatchObject({ day: '2026-10-05', amount: '1.5', currency: 'USD' })
  })

  it('is the same by its head whatever the order and the case of its columns', async () => {
    const one = await look('Date,Amount\n2026-10-05,1\n')
    const other = await look('AMOUNT;date\n1;2026-10-05\n')
    expect(one.headSha256).toBe(other.headSha256)
    expect(one.headSha256).not.toBe((await look('Date,Amount,Text\n2026-10-05,1,a\n')).headSha256)
  })

  it('is an open question where no format knows the columns; an address of a person is never shown', async () => {
    const open = await look(german)
    expect(open).toMatchObject({
      format: null,
      refusal: null,
      columns: ['Tag', 'Betrag'],
      hidden: ['E-Mail'],
    })
    expect(open.rows[0]).toMatchObject({ cells: ['05.10.2026', '1.234,50'], reading: null })
    expect(JSON.stringify(open)).not.toContain('ana@example.com')
  })

  it('is not cut at the comma of a figure where a semicolon stands between its cells', async () => {
    expect(await look('Tag;Betrag\n25.10.2026;7,00\n')).toMatchObject({
      ...{ columns: ['Tag', 'Betrag'], rows: [{ cells: ['25.10.2026', '7,00'] }] },
    })
  })

  it('reads by the columns that somebody names', async () => {
    const { format, rows, headSha256 } = await look(german, { ...noAnswers, format: BY_COLUMNS, mapping })
    expect(format).toMatchObject({ id: BY_COLUMNS, because: [] })
    expect(rows[0]?.reading).toMatchObject({ day: '2026-10-05', amount: '1234.5', provider: 'Hetzner' })
    expect(headSha256).toBe((await look(german)).headSha256)
  })

  it('is refused with a sentence where it is no bill, whatever anybody says', async () => {
    expect((await look('<html>')).refusal).toContain('web page')
    expect((await look('start_time,num_model_requests,input_tokens\n1,2,3\n')).refusal).toContain('no cost')
  })

  it('may be called by another version and another kind of source', async () => {
    const { format } = await look(table([row()]), { ...noAnswers, version: '1.4', source: 'gateway' })
    expect(format).toMatchObject({ version: '1.4', sourceKind: 'gateway' })
  })
})
