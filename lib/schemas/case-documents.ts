import { z } from 'zod'
import { quantity } from './quantity.ts'
import { line, note } from './text.ts'

/** What retrieval searches in, as a part of an option. */
export const documents = z.strictObject({
  label: line(200).default('Documents'),
  note: note(),
  tokens: quantity().default('0'),
  embeddingPrice: quantity().nullable().default(null),
  changedShare: quantity('0', '1', 'A share lies between 0 and 1, that is 0% and 100%.').default('0'),
  storedGb: quantity().default('0'),
  pricePerGbMonth: quantity().nullable().default(null),
})
