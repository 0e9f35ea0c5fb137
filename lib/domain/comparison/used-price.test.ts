import { expect, it } from 'vitest'
import { readCase } from '#lib/schemas/case.ts'
import { caseOf, catalogue } from '#tests/support/case.ts'
import { usedPrices } from './used-price.ts'

const then = { catalogue, pricesAt: '2026-11-23', asKnownAt: '2026-11-23' }

function used(option: Record<string, unknown>) {
  const reading = readCase(caseOf([option]))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return usedPrices(reading.file, 'a', then, catalogue)
}

it('names each price that the option pays once, with the source and the day on which it was read', () => {
  const call = { model: 'google/gemini-2.5-pro', inputTokens: '900', outputTokens: '100' }
  const [model, ...more] = used({ inference: [call, { ...call, batchShare: '0.5' }] })
  expect(more).toEqual([])
  expect(model?.prices).toEqual([
    { label: 'Input, per 1M tokens', amount: '1.25' },
    { label: 'Output, per 1M tokens', amount: '10' },
    { label: 'Batch input, per 1M tokens', amount: '0.625' },
    { label: 'Batch output, per 1M tokens', amount: '5' },
  ])
  expect(model?.source?.readOn).toMatch(/^2026-/)
  expect(model?.source?.name).not.toBe('')
})

it('takes the prices of the tier that the prompt reaches', () => {
  const [model] = used({ inference: [{ model: 'google/gemini-2.5-pro', inputTokens: '300000' }] })
  expect(model?.prices).toEqual([{ label: 'Input, per 1M tokens', amount: '2.5' }])
})

it('says when a model ends, and names no price of what the catalogue does not know', () => {
  const [known, unknown] = used({
    inference: [
      { model: 'openai/o4-mini', inputTokens: '1' },
      { model: 'nobody/nothing', inputTokens: '1' },
    ],
  })
  expect(known?.retiresOn).toBe('2026-10-23')
  expect(unknown).toMatchObject({ prices: [], source: null, confidence: null, retiresOn: null })
})

it('leaves out what the case prices by itself', () => {
  expect(used({ inference: [{ price: { input: '1', output: '1' }, inputTokens: '1' }] })).toEqual([])
})
