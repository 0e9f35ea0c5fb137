import { CsvError, parse } from 'csv-parse/sync'
import { isFields } from '#lib/domain/evidence/field.ts'
import { readItemTable } from '#lib/domain/evidence/item-table.ts'
import { isLmEval, readLmEval } from '#lib/domain/evidence/lm-eval.ts'
import {
  isLegacyEval,
  isOpenaiEval,
  isOpenaiEvalItems,
  readLegacyEval,
  readOpenaiEval,
  readOpenaiEvalItems,
} from '#lib/domain/evidence/openai-eval.ts'
import {
  isPromptfoo,
  isPromptfooLines,
  readPromptfoo,
  readPromptfooLines,
} from '#lib/domain/evidence/promptfoo.ts'
import type { Evidence } from '#lib/domain/evidence/run.ts'
import { readTrainingJob, trainingJobsIn } from '#lib/domain/evidence/training-job.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { jsonFault } from '#lib/domain/json-fault.ts'
import { parseLossless, refuseDepth } from './json.ts'

const UNKNOWN =
  'No known evaluation has this shape. Read are results of promptfoo, OpenAI Evals and lm-evaluation-harness, fine-tuning jobs, and a table with the columns item, option and passed.'

const OTHERS: [isOne: (value: unknown) => boolean, sentence: string][] = [
  [
    (value) => isFields(value) && ('messages' in value || ('prompt' in value && 'completion' in value)),
    'This is training data, and no result of an evaluation. Check it as training data.',
  ],
  [
    (value) => isFields(value) && value.object === 'fine_tuning.job.checkpoint',
    'This is a checkpoint of a fine-tuning job, which has no cost and no result. Read the job itself, once it has ended.',
  ],
  [
    (value) => isFields(value) && value.object === 'fine_tuning.job.event',
    'This is an event of a fine-tuning job. Read the job itself, once it has ended.',
  ],
]

/** What a file is that is no evaluation, as far as its first object says so. */
const otherwise = (first: unknown): string => OTHERS.find(([isOne]) => isOne(first))?.[1] ?? UNKNOWN

const orRefuse = (found: Evidence | string): Evidence => {
  if (typeof found === 'string') throw new FileRefusal(found)
  return found
}

/** By line and reason, without a word of the text. */
function notJson(text: string): string {
  const fault = jsonFault(text)
  const place = fault?.line ? `Line ${fault.line}, letter ${fault.column}: ` : ''
  return `This JSON is not ${fault?.isCut ? 'whole' : 'valid'}. ${place}${fault?.reason ?? 'it cannot be read'}. Export it again.`
}

/** Objects, one a line; a line that is none is named by its number. */
function readLines(text: string): unknown[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      return [parseLossless(line)]
    } catch {
      throw new FileRefusal(`Line ${at + 1} is no whole JSON object: the file was cut off, or mixes formats.`)
    }
  })
}

function ofJobs(value: unknown): Evidence | null {
  const jobs = trainingJobsIn(value)
  if (!jobs) return null
  const read = jobs.flatMap((job) => readTrainingJob(job) ?? [])
  if (read.length === 0) throw new FileRefusal('This fine-tuning job has no id or no model.')
  return { tool: 'fine-tuning job', runs: [], jobs: read }
}

function ofDocument(value: unknown): Evidence | null {
  const jobs = ofJobs(value)
  if (jobs) return jobs
  if (isPromptfoo(value)) return orRefuse(readPromptfoo(value))
  if (isOpenaiEval(value)) return readOpenaiEval(value)
  if (isOpenaiEvalItems(value)) return readOpenaiEvalItems(value)
  return isLmEval(value) ? readLmEval(value) : null
}

const HEAD = /^[^\n]*\bitem\b[^\n]*/i

const tableFault = ({ code }: CsvError): string =>
  /COLUMN/.test(String(code))
    ? 'the row has more or fewer cells than the head.'
    : 'a quotation mark is not closed, or stands within a cell.'

function ofTable(text: string): Evidence {
  let records: { record: Record<string, string>; info: { lines: number } }[]
  try {
    records = parse(text, {
      ...{ bom: true, info: true, skip_empty_lines: true, trim: true, delimiter: [',', ';', '\t'] },
      columns: (heads: string[]) => heads.map((head) => head.toLowerCase()),
    }) as unknown as typeof records
  } catch (error) {
    if (!(error instanceof CsvError) || !HEAD.test(text)) throw new FileRefusal(UNKNOWN)
    throw new FileRefusal(`Line ${String(error.lines ?? 'unknown')}: ${tableFault(error)}`)
  }
  const [first] = records
  if (!first || !['item', 'option', 'passed'].every((name) => name in first.record))
    throw new FileRefusal(UNKNOWN)
  return orRefuse(
    readItemTable(
      records.map(({ record, info }) => ({
        ...{
          line: info.lines,
          item: record.item ?? '',
          option: record.option ?? '',
          passed: record.passed ?? '',
          ...{ cost: record.cost, latency: record.latency_ms ?? record.latency },
        },
      })),
    ),
  )
}

const ofLines = (lines: readonly unknown[]): Evidence | null => {
  if (isPromptfooLines(lines)) return readPromptfooLines(lines)
  return isLegacyEval(lines) ? readLegacyEval(lines) : null
}

const parsed = (text: string): { value: unknown } | null => {
  try {
    return { value: parseLossless(text) }
  } catch {
    return null
  }
}

/** An evaluation by its shape. Throws FileRefusal with a sentence that says what was wrong. */
export function readEvidence(text: string): Evidence {
  if (!/^\s*[[{]/.test(text)) return ofTable(text)
  refuseDepth(text)
  const whole = parsed(text)
  if (whole) {
    const found = ofDocument(whole.value) ?? ofLines([whole.value])
    if (found) return found
    throw new FileRefusal(otherwise(Array.isArray(whole.value) ? whole.value[0] : whole.value))
  }
  const [first = ''] = text.trimStart().split('\n')
  if (!parsed(first)) throw new FileRefusal(notJson(text))
  const lines = readLines(text)
  const found = ofLines(lines) ?? ofDocument(lines)
  if (found) return found
  throw new FileRefusal(otherwise(lines[0]))
}
