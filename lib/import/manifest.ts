import { unzipSync } from 'fflate'

const NAME = /(^|\/)manifest[^/]*\.json$/i
const LARGEST = 1 << 20

const countIn = (value: unknown): number | null => {
  const { dataRowCount } = (value ?? {}) as { dataRowCount?: unknown }
  return typeof dataRowCount === 'number' && Number.isSafeInteger(dataRowCount) ? dataRowCount : null
}

/** How many rows the manifest of an archive says that its parts have, together; null where none says it. */
export function rowsOfManifest(bytes: Uint8Array): number | null {
  const found = unzipSync(bytes, {
    filter: ({ name, originalSize }) => NAME.test(name) && originalSize <= LARGEST,
  })
  const [manifest] = Object.values(found)
  if (!manifest) return null
  try {
    const content = JSON.parse(new TextDecoder().decode(manifest)) as { blobs?: unknown }
    const blobs = Array.isArray(content?.blobs) ? content.blobs.map(countIn) : []
    const parts = blobs.filter((count) => count !== null).reduce((sum, count) => sum + count, 0)
    return countIn(content) ?? (blobs.length > 0 && !blobs.includes(null) ? parts : null)
  } catch {
    return null
  }
}
