import { z } from 'zod'
import { line } from './text.ts'

const fileName = line(200, 'The file has no name.')

/** The name under which a file was sent; null where it has none that can be kept. */
export const readUploadName = (params: URLSearchParams): string | null =>
  fileName.safeParse(params.get('name') ?? '').data ?? null

const datasetUpload = z.strictObject({
  name: fileName,
  model: line(200).nullable(),
  limit: z.coerce.number().int().min(1).max(10_000_000).nullable(),
  validation: fileName.nullable(),
  validationBytes: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})

/** What is said of training data that is sent; of a validation file that stands before it in the same body, its length. */
export type DatasetUpload = z.output<typeof datasetUpload>

/** Null where it makes no sense. */
export function readDatasetUpload(params: URLSearchParams): DatasetUpload | null {
  const found = datasetUpload.safeParse({
    ...{ name: params.get('name') ?? '', model: params.get('model') || null },
    ...{ limit: params.get('limit') || null, validation: params.get('validation') || null },
    validationBytes: params.get('validationBytes') ?? 0,
  })
  if (!found.success) return null
  const { validation, validationBytes } = found.data
  return (validation === null) === (validationBytes === 0) ? found.data : null
}
