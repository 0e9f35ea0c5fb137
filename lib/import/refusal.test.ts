import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytes, HEADS, read, refusal, row, table } from '#tests/support/bill.ts'

describe('a file that is no bill', () => {
  it.each([
    ['', '0 rows'],
    ['\uFEFF', '0 rows'],
    [table([]), '0 rows'],
    ['<!DOCTYPE html><html></html>', 'web page'],
    [
      'BilledCost,BilledCost,BillingCurrency,ChargePeriodStart,ChargeCategory\n1,2,USD,2026-01-01,Usage\n',
      'twice',
    ],
    ['colour,size\nred,5\n', 'No known format'],
    ['['.repeat(100), 'nested deeper'],
    ['[{"object":"bucket","results":[', 'not whole'],
    [`${HEADS.join(',')}\n"never closed,USD`, 'never closed'],
  ])('is refused with a sentence: %s', async (content, words) => {
    expect(await refusal(content)).toContain(words)
  })

  it('is refused by the first bytes: Excel, Parquet, a damaged archive, a letter of another code page', async () => {
    expect(await refusal(zipSync({ '[Content_Types].xml': bytes('x') }))).toContain('Excel')
    expect(await refusal(bytes('PAR1xxxx'))).toContain('Parquet')
    expect(await refusal(zipSync({ 'a.csv': bytes(table([row()])) }).subarray(0, 60))).toContain('damaged')
    expect(await refusal(gzipSync(table([row()])).subarray(0, 60))).toContain('damaged')
    const latin = Buffer.from(table([row({ ServiceName: 'Modèle' })]), 'latin1')
    expect(await refusal(latin)).toMatch(/Byte \d+ \(0xE8\) is no UTF-8/)
  })

  it('of usage alone says what to export instead', async () => {
    const usage = {
      object: 'page',
      data: [{ object: 'bucket', results: [{ object: 'organization.usage.completions.result' }] }],
    }
    expect(await refusal(JSON.stringify(usage))).toContain('/v1/organization/costs')
    expect(await refusal('usage_date_utc,model_version,usage_output_tokens\n2026-05-01,m,5\n')).toContain(
      'export Cost',
    )
  })

  it('in an archive leaves out what leads out of it, and unpacks no bomb', async () => {
    const part = bytes(table([row()]))
    const bill = await read(
      zipSync({ '../evil.csv': part, 'a/1.csv': part, 'a/2.csv': part, '__MACOSX/a.csv': part }),
    )
    expect(bill.currencyTotals).toEqual({ USD: '3' })
    expect(bill.warnings[0]).toContain('../evil.csv')
    expect(await refusal(zipSync({ 'bomb.csv': new Uint8Array(40_000_000) }))).toContain('a hundred times')
    expect(await refusal(gzipSync(table([row()]) + '\n'.repeat(40_000_000)))).toContain('a hundred times')
  })
})
