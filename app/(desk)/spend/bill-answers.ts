import 'server-only'
import { genericFormat } from '#lib/domain/import/format/generic.ts'
import type { Answers } from '#lib/import/head.ts'
import type { BillFile } from '#lib/schemas/bill.ts'

/** What was said of a bill, as its reader takes it. */
export function answersOf({ decimal, dates, mapping }: BillFile['answers']): Answers {
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
