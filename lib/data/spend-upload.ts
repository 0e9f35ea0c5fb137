import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { conflict, type Failure, notFound } from '#lib/errors.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'

/** Files that wait to be checked hold their bytes; more than these would only fill the disk. */
const MOST_WAITING = 200

export type Upload = { projectId: string; fileName: string; bytes: number }

/** Opens an import for a file that is about to come. Throws not-found for a project that is none or archived. */
export function startUpload(scope: Scope, { projectId, fileName, bytes }: Upload): Promise<{ id: string }> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const project = await tx.project.findFirst({
      where: { workspaceId, id: knownId(projectId), archivedAt: null },
      select: { id: true },
    })
    if (!project) throw notFound()
    const waiting = await tx.spendImport.count({
      where: { workspaceId, status: { in: ['uploading', 'uploaded', 'reading', 'staged', 'failed'] } },
    })
    if (waiting >= MOST_WAITING)
      throw conflict(`${MOST_WAITING} files wait to be checked. Import or drop some of them first.`)
    const id = newId()
    await tx.spendImport.create({
      data: {
        ...{ workspaceId, id, projectId, fileName, status: 'uploading', bytes: BigInt(bytes) },
        ...{ aliveAt: new Date(), createdBy: userId },
      },
    })
    return { id }
  })
}

const uploading = ({ workspaceId }: Scope, id: string) => ({ workspaceId, id, status: 'uploading' as const })

/** Why nothing can come for it any more. */
async function gone(tx: Tx, { workspaceId }: Scope, id: string): Promise<Failure> {
  const row = await tx.spendImport.findFirst({ where: { workspaceId, id }, select: { id: true } })
  return row ? conflict('This import was dropped while the file came.') : notFound()
}

/** Keeps a piece of the file. Throws not-found, and conflict when the import was dropped meanwhile. */
export function keepChunk(scope: Scope, id: string, ordinal: number, bytes: Uint8Array): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.spendImport.updateMany({
      where: uploading(scope, id),
      data: { aliveAt: new Date() },
    })
    if (count === 0) throw await gone(tx, scope, id)
    await tx.spendChunk.create({
      data: { workspaceId, importId: id, ordinal, bytes: new Uint8Array(bytes) },
    })
  })
}

/** The file has come whole. */
export function endUpload(
  scope: Scope,
  id: string,
  { bytes, sha256 }: { bytes: number; sha256: string },
): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.spendImport.updateMany({
      where: uploading(scope, id),
      data: { status: 'uploaded', bytes: BigInt(bytes), fileSha256: sha256, aliveAt: new Date() },
    })
    if (count === 0) throw await gone(tx, scope, id)
  })
}

/** The file has not come whole, or is none that can be taken: nothing of it stays. */
export function breakUpload(scope: Scope, id: string, failure: string): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.spendImport.updateMany({
      where: uploading(scope, id),
      data: { status: 'dropped', failure },
    })
    if (count > 0) await deleteChunks(tx, scope, id)
  })
}

async function deleteChunks(tx: Tx, { workspaceId }: Scope, importId: string): Promise<void> {
  await tx.spendChunk.deleteMany({ where: { workspaceId, importId } })
}

/** One piece of a file; null behind its last one. Each is a transaction of its own, so that no reading holds one open. */
export function findChunk(scope: Scope, importId: string, ordinal: number): Promise<Uint8Array | null> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const chunk = await tx.spendChunk.findUnique({
      where: { workspaceId_importId_ordinal: { workspaceId, importId: knownId(importId), ordinal } },
      select: { bytes: true },
    })
    return chunk?.bytes ?? null
  })
}
