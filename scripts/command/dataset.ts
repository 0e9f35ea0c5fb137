import { parseArgs } from 'node:util'
import type { DatasetReport } from '#lib/domain/dataset/check.ts'
import { type TrainingPrice, trainingPrices } from '#lib/domain/dataset/training-price.ts'
import { verdictOf } from '#lib/domain/dataset/verdict.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { readDataset } from '#lib/import/dataset.ts'
import { sourceOfPath } from '#lib/import/part.ts'
import { ENCODINGS, type Encoding, tokenizer } from '#lib/import/tokenizer.ts'
import { latestCatalogueFile } from '../catalogue-file.ts'
import { reason } from '../failure.ts'

export const DATASET_USAGE = `tunewise dataset FILE [--validation FILE] [--encoding ${ENCODINGS.join('|')}]`

export type DatasetAnswer =
  | ({ ok: true } & DatasetReport & { costs: TrainingPrice[]; verdict: string; because: string[] })
  | { ok: false; error: string }

const isEncoding = (name: string): name is Encoding => ENCODINGS.some((known) => known === name)

/** Checks training data before anyone promises a fine-tune. Prints counts and lines, never a text. */
export async function dataset(args: readonly string[]): Promise<DatasetAnswer> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { validation: { type: 'string' }, encoding: { type: 'string', default: 'o200k_base' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new FileRefusal(`Name one file. Usage: ${DATASET_USAGE}`)
    if (!isEncoding(values.encoding)) throw new FileRefusal(`--encoding is one of ${ENCODINGS.join(', ')}.`)
    const counter = tokenizer(values.encoding)
    const others = values.validation
      ? (await readDataset(await sourceOfPath(values.validation), counter)).marks
      : undefined
    const report = (await readDataset(await sourceOfPath(path), counter, others)).report()
    const { content } = latestCatalogueFile()
    const costs = trainingPrices(content, report.trainingTokens, content.asOf)
    return { ok: true, ...report, costs, ...verdictOf(report) }
  } catch (thrown) {
    return { ok: false, error: thrown instanceof FileRefusal ? thrown.message : reason(thrown) }
  }
}
