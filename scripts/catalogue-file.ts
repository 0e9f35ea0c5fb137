import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { canonicalJson, type Json } from '#lib/domain/canonical.ts'
import type { Catalogue } from '#lib/domain/catalogue/catalogue.ts'
import { Failure, reason } from './failure.ts'

const FOLDER = new URL('../prisma/catalogue/', import.meta.url)

/** A release as it lies in prisma/catalogue: its content and the SHA-256 of its canonical JSON. */
export type ReleaseFile<Content = unknown> = { id: string; asOf: string; sha256: string; content: Content }

function readRelease(name: string): ReleaseFile {
  try {
    const content = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Json & {
      id: string
      asOf: string
    }
    const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex')
    return { id: content.id, asOf: content.asOf, sha256, content }
  } catch (thrown) {
    throw new Failure(`prisma/catalogue/${name} cannot be read: ${reason(thrown)}.`, { cause: thrown })
  }
}

/** All releases and preset sets, oldest first. */
export const releaseFiles = (): ReleaseFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(readRelease)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1))

const isCatalogue = (release: ReleaseFile): release is ReleaseFile<Catalogue> =>
  (release.content as { schema?: string }).schema === 'tunewise.catalogue/1'

export const catalogueFiles = (): ReleaseFile<Catalogue>[] => releaseFiles().filter(isCatalogue)

export function latestCatalogueFile(): ReleaseFile<Catalogue> {
  const latest = catalogueFiles().at(-1)
  if (!latest) throw new Failure('prisma/catalogue holds no release.')
  return latest
}
