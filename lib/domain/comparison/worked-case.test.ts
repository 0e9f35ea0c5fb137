import { describe, expect, it } from 'vitest'
import { computeOne } from '#tests/support/case.ts'

type Given = Record<string, unknown>
type Worked = [title: string, option: Given, total: string, given?: Given]

const call = (input: string, output: string, price: Given, more: Given = {}) => ({
  inference: [{ inputTokens: input, outputTokens: output, price, ...more }],
})
const train = (...items: Given[]) => ({ training: items })
const host = (unitPricePerHour: string, more: Given = {}) => ({ hosting: [{ unitPricePerHour, ...more }] })
const hours = (hoursPerMonth: string) => ({ hoursPerMonth })

/** Each with its source; sums by the sources themselves unless it says derived. */
const worked: Worked[] = [
  // Microsoft, fine-tuning cost management, 2026-02-11
  [
    'Azure SFT: 1M × 2 epochs × $2',
    train({ trainTokens: '1000000', epochs: '2', pricePerMillion: '2' }),
    '4',
  ],
  [
    'Azure RFT: 4 h × $100 (the page’s own "= $200" is a slip)',
    train({ hours: '4', pricePerHour: '100' }),
    '400',
  ],
  [
    'Azure RFT with a grader: 4 h, 5M in at 1.1, 4.9M out at 4.4',
    train(
      { hours: '4', pricePerHour: '100' },
      { trainTokens: '5000000', pricePerMillion: '1.1' },
      { trainTokens: '4900000', pricePerMillion: '4.4' },
    ),
    '427.06',
  ],
  ['Azure caps a job at $5,000', train({ hours: '80', pricePerHour: '100', capPerJob: '5000' }), '5000'],
  [
    'Azure month: $1.70 × 720 h + 20M in + 40M out',
    { ...host('1.70'), ...call('20000000', '40000000', { input: '1.1', output: '4.4' }) },
    '1422',
    hours('720'),
  ],
  ['Azure hosting idle for 730 h (derived)', host('1.70'), '1241'],
  // The guide of 2025: $7 an hour
  ['guide hosting, 720 h', host('7'), '5040', hours('720')],
  ['guide hosting, 730 h', host('7'), '5110'],
  ['guide hosting, 744 h', host('7'), '5208', hours('744')],
  ['guide, two deployments', host('7', { units: '2' }), '10220'],
  // OpenAI, fine-tuning guide of 2023, and its price list of 2026
  [
    'OpenAI: 100,000 × 3 epochs × $8',
    train({ trainTokens: '100000', epochs: '3', pricePerMillion: '8' }),
    '2.4',
  ],
  [
    'OpenAI: 100,000 × 3 epochs × $3',
    train({ trainTokens: '100000', epochs: '3', pricePerMillion: '3' }),
    '0.9',
  ],
  // docs.ori.co, fine-tuning billing
  [
    'Ori bills validation: (5M × 3 + 1M) × $0.46',
    train({ trainTokens: '5000000', epochs: '3', validationTokens: '1000000', pricePerMillion: '0.46' }),
    '7.36',
  ],
  // Together, tokens by its documents, price of 2026-08
  [
    'Together: 65.536M + 10 × 1M validation × $0.48',
    train({
      trainTokens: '65536000',
      validationTokens: '10000000',
      pricePerMillion: '0.48',
      minimumPerJob: '4',
    }),
    '36.25728',
  ],
  [
    'Together charges $4 at least',
    train({ trainTokens: '1000', pricePerMillion: '0.48', minimumPerJob: '4', runs: '3' }),
    '12',
  ],
  // aws.amazon.com/bedrock/pricing, as quoted
  ['Bedrock: one model unit, 31 days', host('21.18'), '15757.92', hours('744')],
  [
    'Bedrock: 2 imported units for an hour',
    { hosting: [{ hosting: 'bedrock-ft/custom-model-import', units: '2', hoursPerMonth: '1' }] },
    '6.8616',
  ],
  ['Nova Pro: 500 in, 200 out', call('500', '200', { input: '0.8', output: '3.2' }), '0.00104'],
  [
    'Nova Pro by the catalogue',
    { inference: [{ model: 'bedrock/nova-pro', inputTokens: '500', outputTokens: '200' }] },
    '0.00104',
  ],
  // platform.claude.com, pricing
  [
    'Claude session: 50,000 in, 15,000 out, 1 h at $0.08',
    { ...host('0.08', { hoursPerMonth: '1' }), ...call('50000', '15000', { input: '5', output: '25' }) },
    '0.705',
  ],
  ...(['1', '3', '5'] as const).map(
    (input): Worked => [
      `10,000 tickets × 3,700 tokens, all input at $${input}`,
      call('3700', '0', { input }),
      String(37 * Number(input)),
      { workload: { requestsPerMonth: '10000' } },
    ],
  ),
  [
    'Haiku 5.5: 100,000 in, 1,000 out',
    { inference: [{ model: 'anthropic/claude-haiku-5-5', inputTokens: '100000', outputTokens: '1000' }] },
    '0.0105',
  ],
  // pydantic/genai-prices, tieredPricing.test.ts, 47df840
  ...(
    [
      ['100000', '0.3'],
      ['200000', '0.6'],
      ['1000000', '6'],
    ] as const
  ).map(
    ([tokens, total]): Worked => [
      `cliff above 200,000: ${tokens} tokens`,
      call(tokens, '0', { input: '3', tiers: [{ aboveInputTokens: '200000', input: '6' }] }),
      total,
    ],
  ),
  [
    'cliff above 128,000: 500,000 tokens',
    call('500000', '0', { input: '0.075', tiers: [{ aboveInputTokens: '128000', input: '0.15' }] }),
    '0.075',
  ],
  // SkyPilot catalog (Verda) and Fireworks calculator; months derived
  ['one H100 at Verda', { hosting: [{ hosting: 'gpu/verda/h100' }] }, '1671.7'],
  [
    'one H100 at Fireworks costs what the guide says of Azure',
    { hosting: [{ hosting: 'gpu/fireworks-ondemand/h100' }] },
    '5110',
  ],
  ['2e-07 a token is 0.2 a million, not 0.19999999999999998', call('1000000', '0', { input: '0.2' }), '0.2'],
]

it.each(worked)('%s', (_, option, total, given) => {
  expect(computeOne(option, given).total).toBe(total)
})

/** Many short requests, so that no tier is reached: 1M in and 1M out. */
const million = (model: string, pricesAt: string, asKnownAt: string) =>
  computeOne(
    { inference: [{ model, inputTokens: '1000', outputTokens: '1000' }] },
    { pricesAt, asKnownAt, workload: { requestsPerMonth: '1000' } },
  ).total

describe('prices on two axes of time', () => {
  it.each([
    ['anthropic/claude-sonnet-5', '2026-09-15', '2026-09-19', '12'], // the announced rise was withdrawn …
    ['anthropic/claude-sonnet-5', '2026-09-15', '2026-08-21', '18'], // … which nobody knew in August
    ['google/gemini-3.8-flash', '2026-12-31', '2026-10-07', '4.5'],
    ['google/gemini-3.8-flash', '2027-01-01', '2026-10-07', '9'],
    ['openai/gpt-5.6-luna', '2026-07-29', '2026-08-21', '7'],
    ['openai/gpt-5.6-luna', '2026-07-30', '2026-08-21', '1.4'],
    ['openai/o3', '2025-06-09', '2026-08-21', '50'],
    ['openai/o3', '2025-06-10', '2026-08-21', '10'],
  ])('%s on %s as known on %s costs %s', (model, pricesAt, asKnownAt, total) => {
    expect(million(model, pricesAt, asKnownAt)).toBe(total)
  })

  it('a price that nobody knew yet is unknown', () => {
    expect(million('anthropic/claude-haiku-5-5', '2026-10-10', '2026-10-01')).toBeNull()
  })
})
