import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { CheckAgainst, DatasetCheck, DatasetReport } from '#lib/domain/dataset/check.ts'
import { type PlanDays, planDays } from '#lib/domain/dataset/plan-days.ts'
import type { Tokenizer } from '#lib/domain/dataset/token-figures.ts'
import { ENCODINGS, type Encoding, findTrainable, type Trainable } from '#lib/domain/dataset/trainable.ts'
import {
  type TrainingHour,
  type TrainingPrice,
  trainingHours,
  trainingPrices,
} from '#lib/domain/dataset/training-price.ts'
import { verdictOf } from '#lib/domain/dataset/verdict.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { readDataset } from '#lib/import/dataset.ts'
import { sourceOfPath } from '#lib/import/part.ts'
import { tokenizer } from '#lib/import/tokenizer.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'

export const DATASET_USAGE = `tunewise dataset FILE [--validation FILE] [--model ID] [--limit TOKENS] [--encoding ${ENCODINGS.join('|')}]`

type Files = { file: string; validationFile: string | null; model: string | null }

export type DatasetAnswer =
  | ({ ok: true } & Files &
      DatasetReport & {
        costs: TrainingPrice[]
        hourly: TrainingHour[]
        days: PlanDays
        verdict: string
        because: string[]
      })
  | { ok: false; error: string }

const isEncoding = (name: string): name is Encoding => ENCODINGS.some((known) => known === name)

type Counting = { encoding: Encoding; limit: number | null; model: Trainable | null }

/** By the model, where one is named; what is said beside it wins. */
function countingOf(given: { model?: string; limit?: string; encoding?: string }): Counting {
  const model = given.model === undefined ? null : findTrainable(latestCatalogueFile().content, given.model)
  if (given.model !== undefined && model === null)
    throw new FileRefusal(`The catalogue has no training by the token for ${given.model}.`)
  const encoding = given.encoding ?? model?.encoding ?? 'o200k_base'
  if (!isEncoding(encoding)) throw new FileRefusal(`--encoding is one of ${ENCODINGS.join(', ')}.`)
  if (given.limit !== undefined && !/^[1-9]\d{0,7}$/.test(given.limit))
    throw new FileRefusal('--limit is a count of tokens, such as 65536.')
  return { encoding, model, limit: given.limit ? Number(given.limit) : (model?.limit ?? null) }
}

/** Names the file that is refused where there are two of them. */
async function checked(path: string, counter: Tokenizer, against: CheckAgainst): Promise<DatasetCheck> {
  try {
    return await readDataset(await sourceOfPath(path), counter, against)
  } catch (thrown) {
    if (thrown instanceof FileRefusal) throw new FileRefusal(`${basename(path)}: ${thrown.message}`)
    throw thrown
  }
}

/** Checks training data before anyone promises a fine-tune. Prints counts and lines, never a text. */
export async function dataset(args: readonly string[]): Promise<DatasetAnswer> {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { validation: text, encoding: text, model: text, limit: text },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new FileRefusal(`Name one file. Usage: ${DATASET_USAGE}`)
    const { encoding, limit, model } = countingOf(values)
    const counter = tokenizer(encoding)
    const validation = values.validation ? await checked(values.validation, counter, { limit }) : null
    const report = (await checked(path, counter, { limit, validation })).report()
    const { content } = latestCatalogueFile()
    const tokens = { training: report.trainingTokens, validation: report.validation?.tokens ?? 0 }
    return {
      ...{
        ok: true,
        file: basename(path),
        validationFile: values.validation ? basename(values.validation) : null,
        model: model?.id ?? null,
      },
      ...{ ...report, costs: trainingPrices(content, tokens, content.asOf) },
      ...{ hourly: trainingHours(content, content.asOf), days: planDays() },
      ...verdictOf(report),
    }
  } catch (thrown) {
    return { ok: false, error: thrown instanceof FileRefusal ? thrown.message : reason(thrown) }
  }
}
