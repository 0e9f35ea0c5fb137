import { describe, expect, it } from 'vitest'
import { HEADS, read, refusal, row, rowsOf, table } from '#tests/support/bill.ts'

const csv = (...lines: string[]) => `${lines.join('\n')}\n`

describe('what the bills of vendors say beside amounts', () => {
  it('FOCUS: the model and kind of token of its AI columns, and those of an export of our own', async () => {
    const heads = [...HEADS, 'SkuPriceDetails', 'x_Model', 'x_TokenType']
    const sku = (given: object) => row({ SkuPriceDetails: JSON.stringify(given) })
    const rows = await rowsOf(
      table(
        [
          sku({ ModelId: 'saturn-4', TokenDirection: 'Input', TokenCacheAction: 'Uncached' }),
          sku({ ModelId: 'saturn-4', TokenDirection: 'Input', TokenCacheAction: 'Read' }),
          row({ x_Model: 'neptune-5', x_TokenType: 'output' }),
          row({ SkuPriceDetails: 'no JSON' }),
        ],
        { heads },
      ),
    )
    expect(rows.map(({ model, tokenType }) => [model, tokenType])).toEqual([
      ['saturn-4', 'input'],
      ['saturn-4', 'cached input'],
      ['neptune-5', 'output'],
      [null, null],
    ])
    const unnamed = row({ ServiceName: 'Aurora', ServiceCategory: 'AI and Machine Learning' })
    const [first] = await rowsOf(table([unnamed], { heads: [...HEADS, 'ServiceCategory'] }))
    expect(first?.costDriver).toBe('inference')
  })

  it('FOCUS: the effective cost counts where somebody says so, and the other sum is named', async () => {
    const heads = [...HEADS, 'EffectiveCost']
    const bought = row({ BilledCost: '1200', EffectiveCost: '0', ChargeCategory: 'Purchase' })
    const used = row({ BilledCost: '0', EffectiveCost: '3.20' })
    const file = table([bought, used], { heads })
    expect((await read(file)).currencyTotals).toEqual({ USD: '1200' })
    const effective = await read(file, { cost: 'effective' })
    expect(effective.currencyTotals).toEqual({ USD: '3.2' })
    expect(effective.warnings.join()).toContain('comes to USD 3.2, by BilledCost to USD 1200')
    const log = csv('request_id,spend,startTime,model', 'a,1,2026-10-05T01:00:00Z,m')
    await expect(read(log, { cost: 'effective' })).rejects.toThrow('Only FOCUS has an effective cost')
  })

  it('AWS: tags that are columns of their own', async () => {
    const text = csv(
      'identity/LineItemId,lineItem/UnblendedCost,lineItem/UsageStartDate,lineItem/CurrencyCode,resourceTags/user:team,resourceTags/user:env',
      'x,2,2026-10-05T00:00:00Z,USD,search,',
    )
    expect((await rowsOf(text))[0]?.tags).toEqual({ 'user:team': 'search' })
  })

  it('Azure: the model before what is metered of it, and blocks of tokens', async () => {
    const text = csv(
      'Date,MeterCategory,MeterName,Quantity,UnitOfMeasure,Cost,BillingCurrency',
      '10/05/2026,Cognitive Services,gpt-x-mini-Fine Tuned-Output Tokens,88.3,1K,0.05,USD',
      '10/05/2026,Cognitive Services,gpt-x-mini-FTuned Deployment Hosting Unit,24,1 Hour,40.8,USD',
      '10/05/2026,Storage,Read Operations,0.0004,10K,0.00004,USD',
    )
    const said = ({ model, tokenType, consumedUnit }: Awaited<ReturnType<typeof rowsOf>>[number]) => [
      ...[model, tokenType, consumedUnit],
    ]
    expect((await rowsOf(text)).map(said)).toEqual([
      ['gpt-x-mini', 'output', '1K tokens'],
      ['gpt-x-mini', null, '1 Hour'],
      [null, null, '10K'],
    ])
  })

  it('Google in BigQuery: net of credits, in the month of the invoice, with labels as tags', async () => {
    const line = (cost: string, credits: string) =>
      `{"billing_account_id":"01A","service":{"id":"s","description":"Vertex AI"},"sku":{"id":"k","description":"Generate content output"},"usage_start_time":"2026-09-30 23:00:00 UTC","usage_end_time":"2026-10-01 00:00:00 UTC","project":{"id":"p","name":"P"},"labels":[{"key":"team","value":"a"}],"cost":${cost},"currency":"EUR","usage":{"amount":12.5,"unit":"count"},"credits":${credits},"invoice":{"month":"202610"},"cost_type":"regular"}`
    const text = csv(
      line('1.234567890123456789', '[{"name":"promotion","amount":-0.2}]'),
      line('2', '[{"name":"x","amount":null}]'),
    )
    const bill = await read(text)
    expect(bill).toMatchObject({
      ...{ format: 'google-bigquery-export', currencyTotals: { EUR: '1.034567890123456789' }, unpriced: 1 },
      months: { '2026-10': { EUR: '1.034567890123456789' } },
    })
    expect((await rowsOf(text))[0]).toMatchObject({ subAccountId: 'p', tags: { team: 'a' }, skuId: 'k' })
    const broken = line('1', '[]').replace('"202610"', '"2026-10"')
    expect(await refusal(csv(broken, broken))).toContain('invoice.month')
  })

  it('LiteLLM: a request that stands in a log twice is counted once, and said', async () => {
    const call = (id: string, spend: string) => `${id},${spend},2026-10-05T01:00:00Z,m`
    const log = csv('request_id,spend,startTime,model', call('a', '1'), call('b', '2'), call('a', '1'))
    const bill = await read(log)
    expect(bill.currencyTotals).toEqual({ USD: '3' })
    expect(bill.rows).toEqual({ read: 3, accepted: 2, skipped: 1, rejected: 0 })
    expect(bill.warnings).toContain(
      '1 row has the id of an earlier one: each id is counted once, as its first row says.',
    )
  })

  it('LiteLLM by day: its requests are counted, and a table that repeats them by tag is sent back', async () => {
    const day = {
      ...{ date: '2026-10-05', api_key: 'sk-hidden', model: 'm', custom_llm_provider: 'openai' },
      ...{ spend: 0.123, api_requests: 7 },
    }
    const [spend] = await rowsOf(JSON.stringify([day]))
    expect(spend).toMatchObject({ billedCost: '0.123', consumedQuantity: '7', serviceProvider: 'openai' })
    expect(JSON.stringify(spend)).not.toContain('sk-hidden')
    expect(await refusal(JSON.stringify([{ ...day, tag: 'a' }]))).toContain('once for each of its tags')
  })

  it('dates that prove both orders leave the others to be asked for, and Swiss thousands are read', async () => {
    const dated = (ChargePeriodStart: string, BilledCost = '1') => row({ ChargePeriodStart, BilledCost })
    const bill = await read(
      table(
        [dated('31/10/2026'), dated('10/31/2026'), dated('05/01/2026')].map((r) => ({
          ...r,
          ChargePeriodEnd: '',
        })),
      ),
    )
    expect(bill.rejected).toEqual([{ line: 4, reason: expect.stringContaining('can be two days') }])
    expect(await read(table([row({ BilledCost: '1’234.50' })]))).toMatchObject({
      currencyTotals: { USD: '1234.5' },
    })
  })
})
