import type { Scope } from '#lib/auth/proof.ts'
import { addDays } from '#lib/domain/day.ts'
import type { Clients } from './client.ts'
import { measure } from './evidence.ts'
import { compare, makeProject, today } from './project.ts'
import { draftQuote, sendAndOpen } from './quote.ts'

/** A lead, a comparison under way, and a quote that waits for the client. */
export async function makeOpenProjects(scope: Scope, { nordwind, lumen, aster }: Clients): Promise<void> {
  await makeProject(scope, {
    clientId: aster,
    name: 'Supplier mail sorting',
    description:
      'Sort 4,000 supplier mails a week into orders, complaints and invoices. First call next Tuesday.',
    currency: 'EUR',
  })

  const triage = await makeProject(scope, {
    clientId: lumen,
    name: 'Appointment triage',
    description:
      'Suggest the right clinic and urgency from what a patient writes. A nurse confirms each one.',
  })
  const small = await compare(scope, triage, 'guide-small', 'A small start, by the guide of 2025')
  await measure(scope, triage, small.comparisonId)

  const customs = await makeProject(scope, {
    clientId: nordwind,
    name: 'Customs papers',
    description: 'Read commercial invoices and fill in the customs declaration; a clerk signs it.',
  })
  const file = await compare(scope, customs, 'ticket-assistant', 'Reading invoices, four ways', (given) => ({
    ...given,
    workload: { requestsPerMonth: '18000', growthPerMonth: '0.01' },
  }))
  await draftQuote(scope, {
    ...{ projectId: customs, ...file },
    title: 'Which model should read our customs papers?',
    introduction: 'A first draft, for our call on Thursday.',
  })

  const letters = await makeProject(scope, {
    clientId: lumen,
    name: 'Discharge letters',
    description: 'Draft the letter from the notes of the stay. The doctor edits and signs.',
    startsOn: addDays(today, 14),
    endsOn: addDays(today, 75),
  })
  const drafts = await compare(
    scope,
    letters,
    'ticket-assistant',
    'Drafting letters, four ways',
    (given) => ({
      ...given,
      workload: {
        requestsPerMonth: { low: '7000', likely: '9000', high: '12000' },
        growthPerMonth: '0.02',
      },
    }),
  )
  const quote = await draftQuote(scope, {
    ...{ projectId: letters, ...drafts },
    title: 'Do we need a model of our own for discharge letters?',
    introduction:
      'Dear Dr. Raman,\n\nyou asked whether Lumen should train a model on its own letters. We compared four ways on your volume of 9,000 letters a month; the answer, its reasons and what speaks against it are below.',
    validUntil: addDays(today, 12),
    more: [
      {
        kind: 'one-off',
        label: 'Evaluation with two of your doctors',
        description: '200 letters, each judged twice, with a report.',
        quantity: '24',
        unit: 'hours',
        unitPrice: '140',
      },
      {
        ...{ kind: 'one-off', label: 'A second ward', description: 'Its wording, its examples, its review.' },
        ...{ quantity: '1', unit: 'ward', unitPrice: '2400', choice: 'optional' },
      },
      {
        ...{ kind: 'monthly', label: 'Review of 50 letters by us', description: '', quantity: '1', unit: '' },
        ...{
          unitPrice: '480',
          choice: 'alternative',
          choiceOf: 'Who reviews',
          choicePick: 'We do',
          isChosen: true,
        },
      },
      {
        ...{ kind: 'monthly', label: 'Tools for your own review', description: '', quantity: '1', unit: '' },
        ...{ unitPrice: '90', choice: 'alternative', choiceOf: 'Who reviews', choicePick: 'You do' },
      },
    ],
  })
  await sendAndOpen(scope, quote)
}
