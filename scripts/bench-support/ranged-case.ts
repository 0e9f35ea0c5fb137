import type { Case } from '#lib/domain/comparison/case.ts'
import { call, cost, hosting, people, training, variant } from '#lib/domain/comparison/preset-part.ts'

const range = (low: string, likely: string, high: string) => ({ low, likely, high })

/** Four approaches over 36 months with growth, in which fourteen figures are ranges. */
export const rangedCase = (): Case => ({
  schema: 'tunewise.case/1',
  name: 'Bench',
  currency: 'USD',
  pricesAt: '2026-11-23',
  asKnownAt: null,
  startMonth: '2026-12',
  horizonMonths: 36,
  hoursPerMonth: '730',
  discountRatePerYear: '0',
  workload: {
    requestsPerMonth: range('20000', '40000', '90000'),
    growthPerMonth: range('0', '0.01', '0.05'),
  },
  options: [
    variant('prompting', {
      inference: [
        call('openai/gpt-5.4-mini', {
          inputTokens: range('2000', '3000', '4500'),
          outputTokens: range('100', '200', '400'),
        }),
      ],
      people: [people('Design', range('10', '24', '60'), 'one-off')],
    }),
    variant('retrieval', {
      goLiveAfterMonths: range('0.5', '0.75', '3'),
      inference: [
        call('openai/gpt-5.4-mini', { inputTokens: '2200', outputTokens: range('100', '200', '400') }),
      ],
      people: [people('Index', range('40', '60', '100'), 'one-off')],
      other: [cost('Storage', range('30', '40', '80'), 'monthly')],
    }),
    variant('fine-tuning', {
      goLiveAfterMonths: range('1', '1.5', '3'),
      inference: [call('azure-ft/gpt-4.1-global-sft', { inputTokens: '300', outputTokens: '200' })],
      hosting: [hosting('Deployment', { hosting: 'azure-ft/gpt-4.1-global-sft' })],
      training: [
        training('First run', {
          trainTokens: range('500000', '1000000', '3000000'),
          epochs: '3',
          pricePerMillion: '2',
        }),
      ],
      retraining: { everyMonths: 6, amount: range('300', '600', '900') },
      other: [cost('Data preparation', range('2000', '5000', '20000'), 'one-off')],
    }),
    variant('hybrid', {
      goLiveAfterMonths: '1.5',
      inference: [
        call('openai/gpt-5.4-nano', { inputTokens: '3000', outputTokens: '200', share: '0.7' }),
        call('openai/gpt-5.4-mini', { inputTokens: '3000', outputTokens: '200', share: '0.3' }),
      ],
      people: [people('Router', range('40', '70', '100'), 'one-off')],
    }),
  ],
})
