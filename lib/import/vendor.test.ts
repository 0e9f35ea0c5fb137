import { describe, expect, it } from 'vitest'
import { read, refusal, rowsOf } from '#tests/support/bill.ts'

describe('the bills of vendors', () => {
  it('OpenAI: dollars as numbers with every digit, a partial page, and no currency by default', async () => {
    const result = (value: string, currency = '"usd"') =>
      `{"object":"organization.costs.result","amount":{"value":${value},"currency":${currency}},"line_item":"gpt-x, input","project_id":"p"}`
    const page = `{"object":"page","has_more":true,"data":[{"object":"bucket","start_time":1777593600,"end_time":1777680000,"results":[${result('123.4567890123456789')},${result('"0.06"')},${result('1', 'null')}]}]}`
    const bill = await read(page)
    expect(bill.currencyTotals).toEqual({ USD: '123.5167890123456789' })
    expect(bill.rejected[0]?.reason).toContain('amount_currency is missing')
    expect(bill.warnings.join()).toContain('partial')
  })

  it('a page whose days cost nothing is a bill of nothing; one without days is none', async () => {
    const empty =
      '{"object":"page","data":[{"object":"bucket","start_time":1777593600,"end_time":1777680000,"results":[]}]}'
    const report =
      '{"data":[{"starting_at":"2026-05-01T00:00:00Z","ending_at":"2026-05-02T00:00:00Z","results":[]}]}'
    for (const page of [empty, report])
      expect(await read(page)).toMatchObject({
        ...{ currencyTotals: {}, rows: { read: 1, accepted: 0, skipped: 1 }, emptyDays: ['2026-05-01'] },
      })
    expect(await refusal('{"object":"page","data":[]}')).toContain('0 rows')
  })

  it('OpenAI’s table: empty days are passed over, and a total beside its parts is not counted twice', async () => {
    const text =
      'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_id,organization_id,organization_name\n' +
      '1777593600,1777680000,a,b,0.50,usd,"gpt-x, input",p,o,O\n' +
      '1777593600,1777680000,a,b,0.25,usd,"gpt-x, output",p,o,O\n' +
      '1777593600,1777680000,a,b,0.75,usd,,,o,O\n' +
      '1777680000,1777766400,a,b,,,,,,\n'
    expect(await read(text)).toMatchObject({
      currencyTotals: { USD: '0.75' },
      rows: { read: 4, accepted: 2, skipped: 2, rejected: 0 },
    })
  })

  it('Anthropic: cents as text in the API, dollars in the Console', async () => {
    const api =
      '[{"starting_at":"2026-05-01T00:00:00Z","ending_at":"2026-05-02T00:00:00Z","results":[{"amount":"1234.5678","currency":"USD","cost_type":"tokens"}]}]'
    expect((await read(api)).currencyTotals).toEqual({ USD: '12.345678' })
    const console7 =
      'usage_date_utc,model,workspace,api_key,usage_type,token_type,cost_usd\n2026-05-01,Claude,w,key-secret,message,≤ 200k,1.23\n'
    expect((await read(console7)).currencyTotals).toEqual({ USD: '1.23' })
    expect(JSON.stringify(await rowsOf(console7))).not.toContain('key-secret')
  })

  it('Azure: days as MM/DD/YYYY, 28 decimals, tags without braces, and what is fine-tuned', async () => {
    const text =
      '\uFEFFDate,Product,MeterCategory,MeterName,Quantity,Cost,BillingCurrency,ChargeType,Tags\r\n' +
      '09/04/2026,Azure OpenAI,Cognitive Services,gpt-x-FTuned Deployment Hosting Unit,24,0.0000000072922557592391990000,USD,Usage,"""CostCenter"": ""1234"",""env"": ""prod"""\r\n'
    const [spend] = await rowsOf(text)
    expect(spend).toMatchObject({
      ...{ billedCost: '0.000000007292255759239199', chargePeriodStart: '2026-09-04T00:00:00Z' },
      ...{ costDriver: 'hosting', isFineTuned: true, tags: { CostCenter: '1234', env: 'prod' } },
    })
  })

  it('AWS: the model is in the usage type; legacy names are the same columns', async () => {
    const cur2 =
      'line_item_unblended_cost,line_item_usage_start_date,line_item_currency_code,line_item_usage_type,line_item_product_code,line_item_line_item_type\n3.75,2026-10-05T00:00:00.000Z,USD,EUC1-Claude4.6Sonnet-cache-read-input-token-count,AmazonBedrock,Usage\n'
    expect((await rowsOf(cur2))[0]).toMatchObject({
      model: 'Claude4.6Sonnet',
      tokenType: 'cached input',
      region: 'EUC1',
    })
    const legacy =
      'identity/LineItemId,lineItem/UnblendedCost,lineItem/UsageStartDate,lineItem/CurrencyCode,lineItem/LineItemType\nx,2,2026-10-05T00:00:00Z,USD,Tax\n'
    expect((await rowsOf(legacy))[0]).toMatchObject({ billedCost: '2', chargeCategory: 'Tax' })
  })

  it('Google: the unrounded column, the month of the invoice, and no total twice', async () => {
    const text =
      'Invoice number,77\nInvoice date,2026-10-31\nCurrency,USD\n"Total amount due","$5.72"\n\n' +
      'Billing account name,Service description,Service ID,SKU description,SKU ID,Credit type,Cost type,Usage start date,Usage end date,Usage amount,Usage unit,Unrounded Cost ($),Cost ($)\n' +
      'A,Vertex,s,Generate content output,k,,Usage,2026-09-30,2026-09-30,"6,282.708",count,5.7149,5.71\n' +
      'Rounding error,,,,,,,,,,,0.0051,0.01\nTotal,,,,,,,,,,,5.72,5.72\n'
    const bill = await read(text)
    expect(bill).toMatchObject({
      currencyTotals: { USD: '5.7149' },
      months: { '2026-10': { USD: '5.7149' } },
    })
    expect(bill.warnings.join()).toContain('5.72 as its total amount due')
  })

  it('gateways and traces: dollars by documentation, their own ids, and nothing of prompts', async () => {
    const litellm =
      '[{"request_id":"r1","spend":2.85e-05,"startTime":"2026-10-05T23:59:58.123Z","endTime":"2026-10-06T00:00:00Z","model":"m","messages":"SECRET","requester_ip_address":"10.0.0.1","api_key":"sk-1"}]'
    const [spend] = await rowsOf(litellm)
    expect(spend).toMatchObject({ nativeId: 'r1', billedCost: '0.0000285', billingCurrency: 'USD' })
    expect(JSON.stringify(spend)).not.toMatch(/SECRET|10\.0\.0\.1|sk-1/)
    const langfuse = ['GENERATION', 'SPAN'].map((type) =>
      JSON.stringify({
        id: type,
        trace_id: 't',
        type,
        total_cost: 0.5,
        start_time: '2026-10-05 23:59:59.900000',
      }),
    )
    expect(await read(langfuse.join('\n'))).toMatchObject({
      currencyTotals: { USD: '0.5' },
      sourceKind: 'trace',
    })
    const daily = {
      data: [
        {
          date: '2026-10-05',
          usage: [
            { model: 'a', inputUsage: 1, totalCost: 0.1 },
            { model: 'b', inputUsage: 1, totalCost: 0.2 },
          ],
        },
      ],
    }
    expect(await read(JSON.stringify(daily))).toMatchObject({
      format: 'langfuse-daily-metrics',
      currencyTotals: { USD: '0.3' },
    })
    const byDay = 'Date,Slug,Usage,BYOK Usage,Requests\n"2026-05-12 00:00:00","m","1.5","9","3"\n'
    expect(await read(byDay)).toMatchObject({
      format: 'openrouter-activity-csv',
      currencyTotals: { USD: '1.5' },
    })
  })
})
