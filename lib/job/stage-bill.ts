import 'server-only'
import { createHash } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import type { ImportPlan } from '#lib/data/import-plan.ts'
import { failImport, lineSink, settleImport } from '#lib/data/spend-stage.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { Failure, invalid } from '#lib/errors.ts'
import type { Answers } from '#lib/import/head.ts'
import type { Source } from '#lib/import/part.ts'
import { type Bill, readBill } from '#lib/import/read-bill.ts'

/** What somebody says of a file that does not say it itself: as it was said, and as the reader takes it. */
export type Said = { words: unknown; answers: Answers }

/**
 * Reads the file of an import row by row into the ledger, where it waits for somebody to take it over. What is no bill
 * fails with the sentence that says why, and leaves nothing but that sentence.
 */
export async function stageBill(
  scope: Scope,
  importId: string,
  source: Source,
  { words, answers }: Said,
  onRow: () => void = () => {},
): Promise<{ bill: Bill; plan: ImportPlan }> {
  try {
    await using sink = await lineSink(scope, importId)
    const bill = await readBill(source, {
      answers,
      today: new Date().toISOString().slice(0, 10),
      keep: (spend, month, format, charge) => {
        onRow()
        return sink.write(spend, month, format, charge)
      },
    })
    await sink.close()
    const content = createHash('sha256').update(bill.contentSha256).update(JSON.stringify(words))
    const facts = { ...bill, contentSha256: content.digest('hex') }
    return { bill, plan: await settleImport(scope, importId, facts) }
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    await failImport(scope, importId, sentence)
    throw invalid({ file: sentence })
  }
}

/** What the file itself is to blame for; null for every other failure. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof FileRefusal) return error.message
  return error instanceof Failure && error.code === 'invalid' ? (error.fields.file ?? null) : null
}
