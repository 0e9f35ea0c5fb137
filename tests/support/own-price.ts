import type { OwnPriceInput } from '#lib/schemas/own-price.ts'

const unknown = {
  ...{ input: null, cachedInput: null, cacheWrite: null, output: null, batchInput: null, batchOutput: null },
  ...{ perCall: null, trainingPerMillion: null, trainingPerHour: null, hostingPerHour: null },
}

/** A price of a contract, below that of the catalogue. */
export const contract: OwnPriceInput = {
  ...{ subject: 'openai/gpt-5.4-mini', kind: 'model', currency: 'USD', confidence: 'high', note: '' },
  prices: { ...unknown, input: '0.1', cachedInput: '0.01', output: '0.5' },
  ...{ validFrom: null, validTo: null },
  ...{ sourceName: 'Framework contract 7', sourceUrl: null, sourceDate: '2026-11-01' },
}
