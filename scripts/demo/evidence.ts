import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { keepDatasetCheck } from '#lib/data/dataset-check.ts'
import { getEvidence } from '#lib/data/evidence.ts'
import { importEvidence } from '#lib/data/evidence-import.ts'
import { adoptRun } from '#lib/data/evidence-run.ts'
import { readDataset } from '#lib/import/dataset.ts'
import { readEvidence } from '#lib/import/evidence.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'

const ITEMS = 240

type Model = { name: string; everyFailed: number; more: number[]; cost: number; latencyMs: number }

const BASE = 'gpt-4.1-mini-2025-04-14'
const TUNED = `ft:${BASE}:harbour:triage:a1`

/** Invented: each model fails every so many items, and some of its own. */
const models: Model[] = [
  {
    name: BASE,
    everyFailed: 8,
    more: [3, 19, 44, 77, 91, 130, 151, 203, 222],
    cost: 0.00152,
    latencyMs: 1_180,
  },
  { name: TUNED, everyFailed: 9, more: [44, 91, 130, 151], cost: 0.00088, latencyMs: 640 },
  { name: 'gpt-5.4-mini', everyFailed: 10, more: [19, 77, 203], cost: 0.00171, latencyMs: 910 },
]

/** Results as promptfoo writes them; two of them ended in an error. */
function results(): string {
  const rows = models.flatMap(({ everyFailed, more, cost, latencyMs }, promptIdx) =>
    Array.from({ length: ITEMS }, (_, testIdx) => {
      const isError = promptIdx === 0 && (testIdx === 100 || testIdx === 101)
      const success = !isError && testIdx % everyFailed !== 0 && !more.includes(testIdx)
      return {
        ...{ promptIdx, testIdx, success, failureReason: isError ? 2 : success ? 0 : 1 },
        ...{ cost: isError ? 0 : cost, latencyMs: latencyMs + ((testIdx * 37) % 200) - 100 },
        vars: { note: `note ${testIdx}` },
      }
    }),
  )
  return JSON.stringify({
    evalId: 'eval-triage',
    config: { description: 'Triage, 240 notes judged by two nurses' },
    results: { version: 3, prompts: models.map(({ name }) => ({ provider: name })), results: rows },
  })
}

const PLACES = ['the clinic for skin', 'the clinic for eyes', 'your family doctor', 'the emergency room']
const SIGNS = [
  ...['an itching rash on both arms', 'blurred sight in one eye', 'a dry cough at night', 'a swollen ankle'],
  ...['pain in the chest when I climb stairs', 'a fever that comes and goes', 'a ringing in my ears'],
]
const SINCE = [
  'since this morning',
  'for two days',
  'for about a week',
  'after a long walk',
  'since my holiday',
]
const MORE = [
  ...[
    'It gets worse when I lie down.',
    'My daughter had the same last month.',
    'I take tablets for my heart.',
  ],
  ...[
    'I cannot sleep because of it.',
    'Nothing from the pharmacy has helped.',
    'I am expecting a child in May.',
  ],
  ...[
    'Bright light makes it worse.',
    'I fell off my bicycle before it began.',
    'It only happens after meals.',
  ],
  ...['I work with flour all day.', 'My last blood test was fine.'],
]
const WISHES = [
  ...['Whom should I see?', 'Is it urgent, or can it wait until Monday?', 'Do I need a referral for that?'],
  ...['Can somebody call me back about it?', 'Should I come in today?', 'What can I do until then?'],
  ...['Is a video call enough?', 'Do I have to fast before I come?', 'May I bring my mother along?'],
  ...['Is there parking at the house?', 'Do you have a free slot in the evening?', 'Shall I send a picture?'],
  'Would a photograph help you?',
]

const one = (words: readonly string[], at: number): string => words[at % words.length] ?? ''

/** One example a line; the last repeats the first, and one has a telephone number in it. */
function examples(from: number, count: number): Uint8Array {
  const line = (at: number) => {
    const call = at === 11 ? ' You can call me on +49 30 901820.' : ''
    const said = `I have had ${one(SIGNS, at)} ${one(SINCE, at)}. ${one(MORE, at)} ${one(WISHES, at)}${call}`
    const answer = `Please see ${one(PLACES, at)}. Urgency ${1 + (at % 3)} of 3: ${one(MORE, at + 4)}`
    return JSON.stringify({
      messages: [
        { role: 'system', content: 'Suggest a clinic and say how urgent it is.' },
        { role: 'user', content: said },
        { role: 'assistant', content: answer },
      ],
    })
  }
  const lines = Array.from({ length: count }, (_, at) => line(from + at))
  return new TextEncoder().encode([...lines, line(from)].join('\n'))
}

async function checkTrainingData(scope: Scope, projectId: string): Promise<void> {
  const counter = tokenizer('o200k_base')
  const limit = 65_536
  const validation = await readDataset(sourceOfBytes(examples(400, 40)), counter, { limit })
  const bytes = examples(0, 320)
  const check = await readDataset(sourceOfBytes(bytes), counter, { limit, validation })
  await keepDatasetCheck(scope, projectId, {
    ...{ fileName: 'triage-train.jsonl', bytes: bytes.length, report: check.report() },
    ...{ validationFile: 'triage-held-out.jsonl', model: `openai-ft/${BASE}` },
  })
}

/** Three models on the same items, two of which carry the quality of an option, a check of the data and a training job. */
export async function measure(scope: Scope, projectId: string, comparisonId: string): Promise<void> {
  const load = (fileName: string, text: string) => {
    const sha256 = createHash('sha256').update(text).digest('hex')
    return importEvidence(scope, projectId, { ...readEvidence(text), fileName, sha256 })
  }
  await load('triage-results.json', results())
  const { runs } = await getEvidence(scope, projectId)
  for (const [approach, model] of [
    ['prompting', BASE],
    ['fine-tuning', TUNED],
  ]) {
    const { case: given, revision } = await getComparison(scope, comparisonId)
    const option = given.options.find((one) => one.approach === approach)
    const run = runs.find((one) => one.model === model)
    if (option && run) await adoptRun(scope, { id: run.id, comparisonId, optionId: option.id, revision })
  }
  const job = {
    ...{ object: 'fine_tuning.job', id: 'ftjob-triage', model: BASE, fine_tuned_model: TUNED },
    ...{ status: 'succeeded', created_at: 1_793_610_000, finished_at: 1_793_612_820, trained_tokens: 58_416 },
    method: { type: 'supervised', supervised: { hyperparameters: { n_epochs: 3 } } },
  }
  await load('triage-job.json', JSON.stringify(job))
  await checkTrainingData(scope, projectId)
}
