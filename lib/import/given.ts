import { genericFormat } from '#lib/domain/import/format/generic.ts'
import type { GivenAnswers, GivenMapping } from '#lib/domain/import/given-answers.ts'
import { BILL_FORMATS } from '#lib/domain/import/known-formats.ts'
import type { Answers } from './head.ts'

const formatOfMapping = (mapping: GivenMapping) =>
  genericFormat({
    ...{ date: mapping.dateColumn, amount: mapping.amountColumn, provider: mapping.provider || 'unknown' },
    providerColumn: mapping.providerColumn || null,
    service: mapping.serviceColumn || null,
    description: mapping.descriptionColumn || null,
    currency: mapping.currencyColumn ? { column: mapping.currencyColumn } : { code: mapping.currencyCode },
  })

/** What somebody said of a file, as its reader takes it. A table is read by its columns where they were named. */
export function answersOf(given: GivenAnswers): Answers {
  const { format, version, source, decimal, dates, cost, mapping } = given
  const said = mapping ? formatOfMapping(mapping) : BILL_FORMATS.find(({ id }) => id === format)
  return {
    ...(decimal && { decimal }),
    ...(dates && { dates }),
    ...(cost && { cost }),
    ...(version && { version }),
    ...(source && { sourceKind: source }),
    ...(said && { format: said }),
  }
}

/** What was said of a file, without what was left to the file: two readings with the same words read the same. */
export const wordsOf = (given: GivenAnswers): Partial<GivenAnswers> =>
  Object.fromEntries(Object.entries(given).filter(([, said]) => said !== '' && said !== null))
