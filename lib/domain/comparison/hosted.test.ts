import { describe, expect, it } from 'vitest'
import { computeOne } from '#tests/support/case.ts'

const own = { price: { input: '0', output: '0' }, inputTokens: '1500', outputTokens: '500' }
const load = { workload: { requestsPerMonth: '100000' }, pricesAt: '2026-11-23' }

describe('hosting', () => {
  it('of a rented GPU is shown per million tokens at the load of the client', () => {
    const gpu = { inference: [own], hosting: [{ hosting: 'gpu/verda/h100', units: '2' }] }
    // 2 × 2.29 × 730 = 3,343.40 a month for 100,000 × 2,000 = 200M tokens
    expect(computeOne(gpu, load)).toMatchObject({ total: '3343.4', hostingPerMillionTokens: '16.717' })
  })

  it('that nobody calls has no price per token', () => {
    expect(computeOne({ hosting: [{ unitPricePerHour: '7' }] }).hostingPerMillionTokens).toBeNull()
    expect(computeOne({ inference: [own] }, load).hostingPerMillionTokens).toBeNull()
  })

  it('in provisioned units names the commitment of its card', () => {
    const units = computeOne(
      { hosting: [{ hosting: 'bedrock-ft/custom-model-import', units: '2', hoursPerMonth: '1' }] },
      load,
    )
    expect(units.lines[0]?.formula).toMatch(/^3\.4308 per hour × 2 /)
  })
})

it('expresses retrieval: embeddings once and per request, an index by the gigabyte and month', () => {
  const retrieval = {
    approach: 'retrieval',
    training: [{ label: 'Embedding of 50M tokens', trainTokens: '50000000', pricePerMillion: '0.02' }],
    inference: [
      { price: { input: '0.02' }, inputTokens: '100' },
      { price: { input: '1', output: '2' }, inputTokens: '2000', outputTokens: '200' },
    ],
    hosting: [{ label: '30 GB of index', unitPricePerHour: '0.1', units: '30', hoursPerMonth: '1' }],
  }
  expect(computeOne(retrieval, { workload: { requestsPerMonth: '1000' } })).toMatchObject({
    oneOff: '1', // 50 × 0.02
    perRequest: '0.002402', // 100 × 0.02 + 2,000 × 1 + 200 × 2, by the million
    total: '6.402', // 1 + 2.402 + 3
  })
})

it('raises every price of a call by its uplift, fees too', () => {
  const call = { price: { input: '1', perCall: '0.01' }, inputTokens: '1000000' }
  expect(computeOne({ inference: [{ ...call, uplift: '1.1' }] }).total).toBe('1.111') // 1.01 × 1.1
})

it('bills a fee for every call and every retry', () => {
  const call = { price: { perCall: '0.01' }, callsPerRequest: '3', retryRate: '0.05', share: '0.5' }
  expect(computeOne({ inference: [call] }, { workload: { requestsPerMonth: '1000' } }).total).toBe('15.75')
})
