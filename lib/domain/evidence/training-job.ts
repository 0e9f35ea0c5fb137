import type { Catalogue } from '../catalogue/catalogue.ts'
import { findCard } from '../catalogue/find-card.ts'
import type { Day } from '../day.ts'
import { type Amount, exact, text, times } from '../rate.ts'
import { type Fields, isFields, listIn, numberText, textOf, within } from './field.ts'

/** A fine-tuning job of OpenAI or Azure: what training took in truth. */
export type TrainingJob = {
  id: string
  model: string
  /** Null until the job has succeeded. */
  tunedModel: string | null
  status: string
  /** Tokens that are billed, all rounds included; null as long as the job has not ended. */
  trainedTokens: number | null
  /** Null where the provider chooses and has not said yet. */
  epochs: number | null
  /** From the beginning of the job to its end; null where one of them is missing. */
  seconds: number | null
  /** Day on which it began, UTC. */
  startedOn: Day | null
  warnings: string[]
}

const whole = (value: unknown): number | null => {
  const given = numberText(value)
  return given !== null && exact(given).isInteger() && exact(given).gte(0) && exact(given).lt('1e15')
    ? Number(given)
    : null
}

const isTrainingJob = (value: unknown): value is Fields =>
  isFields(value) && (value.object === 'fine_tuning.job' || value.object === 'fine-tune')

/** One job, or the jobs of a list as the API gives it; null when it is neither. */
export function trainingJobsIn(value: unknown): Fields[] | null {
  if (isTrainingJob(value)) return [value]
  const jobs = (Array.isArray(value) ? listIn(value) : listIn(within({ value }, 'value').data)).filter(
    isTrainingJob,
  )
  return jobs.length > 0 ? jobs : null
}

/** The rounds stand in the method since 2024, and beside it before. */
function epochsOf(job: Fields): number | null {
  const method = textOf(within(job, 'method').type) ?? 'supervised'
  return (
    whole(within(job, 'method', method, 'hyperparameters').n_epochs) ??
    whole(within(job, 'hyperparameters').n_epochs)
  )
}

const unfinished = 'The job has not ended: what it costs is not known yet.'
const untold = 'The job does not say how many tokens were trained: what it cost is not known.'

/** The last second of the year 9999: later ones are no day. */
const LAST_SECOND = 253_402_300_799

/** Reads a job. Null where it lacks its id or its model. */
export function readTrainingJob(job: Fields): TrainingJob | null {
  const [id, model] = [textOf(job.id), textOf(job.model)]
  if (id === null || model === null) return null
  const [begun, ended] = [whole(job.created_at), whole(job.finished_at)]
  const status = textOf(job.status) ?? 'unknown'
  const trainedTokens = whole(job.trained_tokens)
  return {
    ...{ id, model, status, trainedTokens, tunedModel: textOf(job.fine_tuned_model), epochs: epochsOf(job) },
    seconds: begun !== null && ended !== null && ended >= begun ? ended - begun : null,
    startedOn:
      begun === null || begun > LAST_SECOND ? null : new Date(begun * 1_000).toISOString().slice(0, 10),
    warnings: [
      ...(trainedTokens === null ? [status === 'succeeded' ? untold : unfinished] : []),
      ...(status === 'failed' || status === 'cancelled'
        ? [`The job ${status === 'failed' ? 'failed' : 'was cancelled'}.`]
        : []),
    ],
  }
}

export type TrainingCost = {
  amount: Amount
  pricePerMillion: Amount
  sourceId: string
  /** Its name; jobs that were kept first have none. */
  source?: string
  subject: string
  readAt: Day
}

/** `gpt-4o-mini-2024-07-18` is the price of `openai/gpt-4o-mini` where the dated name has none of its own. */
function subjectOf(catalogue: Catalogue, model: string) {
  const names = [model, model.replace(/-\d{4}-\d{2}-\d{2}$/, '')]
  return names
    .flatMap((name) => catalogue.subjects.filter(({ id }) => id === name || id.endsWith(`/${name}`)))
    .find((subject) => subject.cards.some(({ training }) => training?.pricePerMillion))
}

/** trained tokens / 1,000,000 × the price of the day on which it began; null where one of them is unknown. */
export function trainingCost(catalogue: Catalogue, job: TrainingJob): TrainingCost | null {
  const subject = subjectOf(catalogue, job.model)
  if (!subject || job.trainedTokens === null || job.startedOn === null) return null
  const card = findCard(subject, job.startedOn, catalogue.asOf)
  const price = card?.training?.pricePerMillion
  if (!card || !price) return null
  return {
    amount: text(exact(times(price, String(job.trainedTokens))).dividedBy(1_000_000)),
    ...{ pricePerMillion: price, sourceId: card.sourceId, subject: subject.id, readAt: card.readAt },
    source: catalogue.sources[card.sourceId]?.name ?? card.sourceId,
  }
}
