import type { Day } from '../day.ts'
import type { Currency } from '../money.ts'
import { addMonths, monthOf } from '../month.ts'
import type { Amount } from '../rate.ts'
import type { Case, Range } from './case.ts'
import { call, cost, documents, hosting, people, training, variant } from './preset-part.ts'

export const PRESETS = ['ticket-assistant', 'guide-small', 'guide-enterprise', 'blank'] as const
export type Preset = (typeof PRESETS)[number]

export const presetName: Record<Preset, string> = {
  'ticket-assistant': 'Ticket assistant',
  'guide-small': 'Guide: small project',
  'guide-enterprise': 'Guide: enterprise',
  blank: 'Blank',
}

type Scale = { name: string; apiPerMonth: Range; deployments: Amount; fineTuningPerMonthAtLeast: Amount }

/** The figures of a guide as data with a name and a date: a preset, never a default. */
export type PresetSet = {
  id: string
  asOf: Day
  name: string
  currency: Currency
  hoursPerMonth: Amount
  hostingPerHour: Amount
  trainingPerRun: Range
  dataPreparation: Range
  setUp: { prompting: { months: Amount }; fineTuning: { months: Range } }
  scales: { small: Scale; enterprise: Scale }
  remarks: string[]
}

const frame = (name: string, currency: Currency, today: Day): Case => ({
  schema: 'tunewise.case/1',
  name,
  currency,
  pricesAt: today,
  asKnownAt: null,
  startMonth: addMonths(monthOf(today), 1),
  horizonMonths: 24,
  hoursPerMonth: '730',
  discountRatePerYear: '0',
  workload: { requestsPerMonth: '40000', growthPerMonth: '0' },
  options: [],
})

/** API calls against hosting that never stops, as the guide of 2025 counts them: by the month, without a volume. */
function guideCase(set: PresetSet, scale: Scale, today: Day): Case {
  return {
    ...frame(scale.name, set.currency, today),
    horizonMonths: 12,
    hoursPerMonth: set.hoursPerMonth,
    workload: { requestsPerMonth: '0', growthPerMonth: '0' },
    options: [
      variant('prompting', {
        goLiveAfterMonths: set.setUp.prompting.months,
        other: [cost('API calls (guide 2025)', scale.apiPerMonth, 'monthly')],
      }),
      variant('fine-tuning', {
        goLiveAfterMonths: set.setUp.fineTuning.months,
        hosting: [
          hosting('Hosting, always on (guide 2025)', {
            unitPricePerHour: set.hostingPerHour,
            units: scale.deployments,
          }),
        ],
        other: [
          cost('Data preparation (guide 2025)', set.dataPreparation, 'one-off'),
          cost('Training run (guide 2025)', set.trainingPerRun, 'one-off'),
        ],
      }),
    ],
  }
}

const PROMPT = { inputTokens: '600', cachedInputTokens: '2400', outputTokens: '200' }

/** Answers to support tickets, four ways, by the catalogue's prices of the day; hours and tokens are examples to be changed. */
const ticketCase = (today: Day): Case => ({
  ...frame(presetName['ticket-assistant'], 'USD', today),
  options: [
    variant('prompting', {
      inference: [call('openai/gpt-5.4-mini', PROMPT)],
      people: [people('Prompt design and tests', '24', 'one-off'), people('Prompt upkeep', '2', 'monthly')],
    }),
    variant('retrieval', {
      goLiveAfterMonths: '0.75',
      inference: [
        call('openai/gpt-5.4-mini', { inputTokens: '2200', cachedInputTokens: '600', outputTokens: '200' }),
      ],
      people: [
        people('Index, search and tests', '60', 'one-off'),
        people('Upkeep of the documents', '4', 'monthly'),
      ],
      documents: [
        documents('Help articles', {
          ...{ tokens: '20000000', embeddingPrice: '0.02', changedShare: '0.1' },
          ...{ storedGb: '12', pricePerGbMonth: '3' },
        }),
      ],
    }),
    variant('fine-tuning', {
      goLiveAfterMonths: '1.5',
      inference: [call('azure-ft/gpt-4.1-global-sft', { inputTokens: '300', outputTokens: '200' })],
      hosting: [hosting('Deployment on Azure', { hosting: 'azure-ft/gpt-4.1-global-sft' })],
      training: [training('First run', { trainTokens: '1000000', epochs: '3', pricePerMillion: '2' })],
      retraining: { everyMonths: 6, amount: '600' },
      people: [
        people('Data preparation and evaluation', '60', 'one-off'),
        people('Monitoring', '2', 'monthly'),
      ],
    }),
    variant('hybrid', {
      goLiveAfterMonths: '1.5',
      inference: [
        call('openai/gpt-5.4-nano', { ...PROMPT, share: '0.7' }),
        call('openai/gpt-5.4-mini', { ...PROMPT, share: '0.3' }),
      ],
      people: [people('Router, prompts and tests', '70', 'one-off'), people('Upkeep', '4', 'monthly')],
    }),
  ],
})

/** Two options whose model is still to be chosen: incomplete, and saying so. */
const blankCase = (currency: Currency, today: Day): Case => ({
  ...frame('', currency, today),
  workload: { requestsPerMonth: '0', growthPerMonth: '0' },
  options: [
    variant('prompting', { inference: [call(null, {})] }),
    variant('fine-tuning', { inference: [call(null, {})] }),
  ],
})

/** The case that a new comparison starts from. `today` is the day of its prices. */
export function presetCase(preset: Preset, today: Day, currency: Currency, set: PresetSet): Case {
  switch (preset) {
    case 'ticket-assistant':
      return ticketCase(today)
    case 'guide-small':
      return guideCase(set, set.scales.small, today)
    case 'guide-enterprise':
      return guideCase(set, set.scales.enterprise, today)
    case 'blank':
      return blankCase(currency, today)
  }
}
