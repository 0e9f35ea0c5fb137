import { type LineKind, type OfferLine, PLAIN_LINE } from '#lib/domain/quote/offer.ts'
import { priceOffer } from '#lib/domain/quote/price-offer.ts'
import type { LineWords, QuoteComparisonView, QuoteView } from '#lib/domain/quote/quote-view.ts'
import { type FirstReportView, frozenReport } from '#lib/domain/report/frozen-report.ts'
import { REPORT_SECTIONS } from '#lib/domain/report/kind.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'

const months = Array.from({ length: 25 }, (_, month) => month)
const curve = (oneOff: number, perMonth: number) => months.map((month) => String(oneOff + perMonth * month))

/** Three options over 24 months: fine-tuning (7,950 + 356 a month) passes prompting (2,400 + 940) in month 10. */
export const comparisonView = (): QuoteComparisonView => ({
  name: 'Ticket assistant',
  recommendation:
    'Start with prompting. At 40,000 tickets a month fine-tuning costs less only from month 10 on, and its quality is not measured yet.',
  reasons: [
    'Prompting is live in 6 working days; fine-tuning takes four to eight weeks.',
    'Until month 9 it is the cheapest of the three options.',
    'Cached instructions already cut the input price by half, so the gap to a tuned model stays small.',
  ],
  counterArgument:
    'If tickets grow above 55,000 a month, fine-tuning pays back within two quarters and should be priced again.',
  horizonMonths: 24,
  chosen: 'Prompting with cached instructions',
  options: [
    {
      label: 'Prompting with cached instructions',
      approach: 'prompting',
      oneOff: '2400',
      firstMonth: '940',
      total: '24960',
      setUp: '6 working days',
      quality: '91.5% of 200 tickets correct, 95% interval 86.8% to 94.6%',
    },
    {
      label: 'Fine-tuned small model',
      approach: 'fine-tuning',
      oneOff: '7950',
      firstMonth: '356',
      total: '16494',
      setUp: '4 to 8 weeks',
      quality: 'not measured',
    },
    {
      label: 'Hybrid: tuned model with prompts for hard tickets',
      approach: 'hybrid',
      oneOff: '9300',
      firstMonth: '512.40',
      total: '21597.6',
      setUp: '5 to 9 weeks',
      quality: 'not measured',
    },
  ],
  breakEven: 'Fine-tuning stops being dearer than prompting in month 10 (range: month 8 to month 14).',
  cumulative: [curve(2400, 940), curve(7950, 356), curve(9300, 512.4)],
  assumptions: [
    {
      label: 'Requests per month',
      value: '40,000 tickets',
      source: 'Client, export of the help desk',
      date: '2026-11-02',
      range: '30,000 to 60,000',
      effect: 'At 30,000 the total is $19,320, at 60,000 it is $36,240.',
    },
    {
      label: 'Growth',
      value: '2% a month',
      source: 'Client, plan for 2027',
      date: '2026-11-02',
    },
    {
      label: 'Tokens per request',
      value: '1,850 input (1,200 cached), 240 output',
      source: 'Measured on 200 tickets',
      date: '2026-11-12',
    },
    {
      label: 'Price of the prompted model',
      value: '$0.40 per million input tokens, $1.60 per million output tokens',
      source: 'Price page of the provider',
      date: '2026-11-20',
    },
  ],
  sources: [
    { id: 'S1', name: 'Price page of the provider, as read on the day', date: '2026-11-20' },
    { id: 'S2', name: 'Evaluation run of 200 tickets', date: '2026-11-12' },
  ],
})

const line = (
  kind: LineKind,
  label: string,
  quantity: string,
  unit: string,
  unitPriceMinor: string,
  description = '',
): OfferLine & LineWords => ({
  ...{ ...PLAIN_LINE, kind, label, description, quantity, unit, unitPriceMinor, taxRatePercent: '19' },
})

const offer = {
  lines: [
    line(
      ...(['one-off', 'Prompt design and evaluation set', '12', 'hour', '15000'] as const),
      'Instructions, examples and 200 graded tickets, handed over as files.',
    ),
    line('one-off', 'Connection to the help desk', '1', 'piece', '60000'),
    line('monthly', 'Operation and monitoring', '1', 'month', '42000'),
    line('monthly', 'Model usage, estimated', '40', '1,000 requests', '2350'),
  ],
  discount: { percent: '5' },
  prices: 'exclusive' as const,
  taxRounding: 'document' as const,
  plan: [],
  termMonths: 24,
}

/** A sent quote. One-off: 2,400.00 − 120.00 = 2,280.00, tax 433.20; monthly: 1,360.00 − 68.00 = 1,292.00, tax 245.48. */
export const quoteView = (changes: Partial<QuoteView> = {}): QuoteView => ({
  schema: 'tunewise.quote-view/2',
  number: 'Q-2026-0007',
  version: 2,
  title: 'Should Nordwind prompt or fine-tune its ticket assistant?',
  introduction:
    'You asked how 40,000 support tickets a month can be answered by a model, what it costs and how soon it can run.\n\nThis quote gives our answer, the figures behind it, and the work we offer.',
  terms:
    'Payable within 14 days of the invoice.\n\nUsage of the model is billed by its provider to you directly; our monthly fee covers operation and monitoring.\n\nEither side may end the monthly part with 30 days of notice.',
  currency: 'USD',
  sender: { name: 'Harbour AI', locale: 'en-US', timeZone: 'Europe/Berlin' },
  client: { name: 'Nordwind Logistics', contact: 'Ada Nilsen' },
  projectName: 'Ticket assistant',
  issuedOn: '2026-11-24',
  validUntil: '2026-12-24',
  isGroupTotalsOnly: false,
  ...offer,
  ...priceOffer(offer),
  comparison: comparisonView(),
  ...changes,
})

/** A report as it was frozen before there were kinds: 7 of 16 tasks done, 60.00 above the forecast to date. Never changed. */
export const firstReportView = (): FirstReportView => ({
  schema: 'tunewise.report/1',
  title: 'Where does the ticket assistant stand?',
  asOf: '2027-02-28',
  createdOn: '2027-03-01',
  sender: { name: 'Harbour AI', locale: 'en-US', timeZone: 'Europe/Berlin' },
  client: { name: 'Nordwind Logistics' },
  project: {
    name: 'Ticket assistant',
    description: 'Answers first-level support tickets in four languages.',
    status: 'Implementing',
  },
  currency: 'USD',
  summary:
    'The assistant answers tickets since January. Work is 3 working days behind the plan; spending is $60.00 above the forecast.',
  comparison: comparisonView(),
  timeline: {
    startsOn: '2026-12-01',
    endsOn: '2027-03-12',
    done: 7,
    total: 16,
    ...{ approach: 'hybrid', baselineOn: '2026-11-27' },
    phases: [
      { name: 'Discovery', startsOn: '2026-12-01', endsOn: '2026-12-08', done: 4, total: 4, slipDays: 0 },
      {
        name: 'Prompt and evaluation',
        startsOn: '2026-12-09',
        endsOn: '2027-01-22',
        done: 3,
        total: 6,
        slipDays: 3,
      },
      {
        ...{ name: 'Go live', startsOn: '2027-01-25', endsOn: '2027-03-12', done: 0, total: 6, slipDays: -1 },
        tasks: [
          {
            ...{ name: 'Pilot', startsOn: '2027-01-25', endsOn: '2027-03-11', slipDays: -1 },
            ...{ baselineStartsOn: '2027-01-25', baselineEndsOn: '2027-03-12' },
            ...{ isGate: false, isDone: false, isCritical: true },
          },
          {
            ...{ name: 'Go-live', startsOn: '2027-03-12', endsOn: '2027-03-12', slipDays: 0 },
            ...{ baselineStartsOn: '2027-03-12', baselineEndsOn: '2027-03-12' },
            ...{ isGate: true, isDone: false, isCritical: true },
          },
        ],
      },
    ],
  },
  spend: {
    basis: 'accepted quote Q-2026-0007, version 2',
    months: [
      { month: '2026-12', forecast: '1360', actual: '1190.5', unpriced: 0 },
      { month: '2027-01', forecast: '1360', actual: '1519.5', unpriced: 0 },
      { month: '2027-02', forecast: '1360', actual: '1430', unpriced: 1 },
      { month: '2027-03', forecast: '1360', actual: null, unpriced: 0 },
    ],
    forecastToDate: '4080',
    actualToDate: '4140',
    difference: '60',
    note: '1 record of February has no amount yet and is not in the sums.',
    outlook: {
      ...{ month: '2028-11', low: '30200', likely: '33400', high: '36900', quoted: '32640' },
      method: ['Months ahead: what was quoted, times what 3 months came to against their quote (102%).'],
    },
    variance: {
      ...{ from: '2026-12', to: '2027-01', planned: '2720', actual: '2710', difference: '-10', leftOut: [] },
      effects: [
        { name: 'Price', amount: '-60', sentence: 'Units were billed below the quoted prices.' },
        { name: 'Volume', amount: '50', sentence: 'More was used than quoted.' },
      ],
    },
  },
})

/** The same as a complete report of today. */
export const reportView = (changes: Partial<ReportView> = {}): ReportView => ({
  ...frozenReport(firstReportView()),
  sections: [...REPORT_SECTIONS],
  evidence: [
    {
      ...{ option: 'Prompting with cached instructions', approach: 'prompting' },
      measured: {
        ...{ passed: 183, failed: 17, errored: 2, share: '0.915', low: '0.868', high: '0.946' },
        source: 'Evaluation run of 200 tickets',
      },
    },
    { option: 'Fine-tuned small model', approach: 'fine-tuning', measured: null },
  ],
  steps: {
    done: { tasks: [{ name: 'Go-live agreed', day: '2027-02-12' }], more: 0 },
    late: { tasks: [{ name: 'Evaluation passed', day: '2027-02-19' }], more: 0 },
    next: { tasks: [{ name: 'Handover', day: '2027-03-12' }], more: 2 },
  },
  budget: {
    ...{ quoted: '32640', spent: '4140', share: '0.126838', left: '28500', unpriced: 1, warning: null },
    outlook: firstReportView().spend?.outlook ?? null,
  },
  ...changes,
})
