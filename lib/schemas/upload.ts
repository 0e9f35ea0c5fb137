import { line } from './text.ts'

const fileName = line(200, 'The file has no name.')

/** The name under which a file was sent; null where it has none that can be kept. */
export const readUploadName = (params: URLSearchParams): string | null =>
  fileName.safeParse(params.get('name') ?? '').data ?? null
