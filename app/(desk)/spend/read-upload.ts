import 'server-only'
import { createHash } from 'node:crypto'
import type { BillReading } from '#lib/data/import-plan.ts'
import { genericFormat } from '#lib/domain/import/format/generic.ts'
import { FileRefusal } from '#lib/domain/import/row-error.ts'
import { BillSums } from '#lib/domain/spend/bill-sum.ts'
import { invalid } from '#lib/errors.ts'
import type { Answers } from '#lib/import/head.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { type Bill, readBill } from '#lib/import/read-bill.ts'
import type { BillFile } from '#lib/schemas/bill.ts'

function answersOf({ decimal, dates, mapping }: BillFile['answers']): Answers {
  return {
    ...(decimal && { decimal }),
    ...(dates && { dates }),
    ...(mapping && {
      format: genericFormat({
        ...{ date: mapping.date, amount: mapping.amount, provider: mapping.provider, description: null },
        currency: /^[A-Z]{3}$/.test(mapping.currency)
          ? { code: mapping.currency }
          : { column: mapping.currency },
      }),
    }),
  }
}

export type Upload = { bill: Bill; reading: BillReading }

/** An uploaded bill with its sums. What is no bill becomes invalid, with the sentence that says why. */
export async function readUpload({ name, packed, answers }: BillFile): Promise<Upload> {
  const sums = new BillSums()
  const content = createHash('sha256').update(packed).update(JSON.stringify(answers)).digest('hex')
  try {
    const bill = await readBill(sourceOfBytes(packed), {
      answers: answersOf(answers),
      today: new Date().toISOString().slice(0, 10),
      keep: (spend, month) => sums.add(spend, month),
    })
    const { format, label, sourceKind, rows } = bill
    return {
      bill,
      reading: { fileName: name, contentSha256: content, format, label, sourceKind, rows, sums: sums.list() },
    }
  } catch (error) {
    if (error instanceof FileRefusal) throw invalid({ file: error.message })
    throw error
  }
}
