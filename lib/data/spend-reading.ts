import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type GivenAnswers, noAnswers } from '#lib/domain/import/given-answers.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { asJson } from './convert.ts'
import { inWorkspace } from './database.ts'
import { knownId } from './id.ts'

/** Whoever reads gives a sign of life each few seconds; after so long without one nobody reads any more. */
export const SILENCE_MS = 30_000

export type Reading = { id: string; projectId: string; answers: GivenAnswers }

const silentSince = () => new Date(Date.now() - SILENCE_MS)

/**
 * Says how a file is to be read and that it is being read from now on. Throws invalid for a project that is none, and
 * conflict while somebody reads it or when it is past that.
 */
export function claimReading(scope: Scope, { id, projectId, answers }: Reading): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const where = { workspaceId, id: knownId(id) }
    const row = await tx.spendImport.findFirst({ where, select: { status: true } })
    if (!row) throw notFound()
    const project = await tx.project.findFirst({
      where: { workspaceId, id: projectId, archivedAt: null },
      select: { id: true },
    })
    if (!project) throw invalid({ projectId: 'Choose a project.' })
    const { count } = await tx.spendImport.updateMany({
      where: {
        ...where,
        OR: [
          { status: { in: ['uploaded', 'staged', 'failed'] } },
          { status: 'reading', aliveAt: { lt: silentSince() } },
        ],
      },
      data: {
        ...{ status: 'reading', projectId, answers: asJson(answers), rowsDone: 0, rowsExpected: null },
        ...{ failure: null, aliveAt: new Date() },
      },
    })
    if (count === 0)
      throw conflict(
        row.status === 'reading'
          ? 'This file is being read just now.'
          : 'This import is over. Choose the file again.',
      )
  })
}

/** What is to be read, and how. Throws not-found. */
export function getReading(
  scope: Scope,
  id: string,
): Promise<{ projectId: string; bytes: number; answers: GivenAnswers }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.spendImport.findFirst({
      where: { workspaceId, id: knownId(id) },
      select: { projectId: true, bytes: true, answers: true },
    })
    if (!row) throw notFound()
    const answers = { ...noAnswers, ...(row.answers as Partial<GivenAnswers>) }
    return { projectId: row.projectId, bytes: Number(row.bytes ?? 0), answers }
  })
}

/** A sign of life, and about how many rows there will be. False: somebody has stopped it. */
export function keepReading(scope: Scope, id: string, rowsExpected: number | null): Promise<boolean> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.spendImport.updateMany({
      where: { workspaceId, id: knownId(id), status: 'reading' },
      data: { aliveAt: new Date(), ...(rowsExpected !== null && { rowsExpected }) },
    })
    return count > 0
  })
}

/** Stops a reading: the file stays, and can be read in another way. Throws conflict when it is not being read. */
export function stopReading(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const where = { workspaceId, id: knownId(id) }
    const { count } = await tx.spendImport.updateMany({
      where: { ...where, status: 'reading' },
      data: { status: 'uploaded', rowsDone: 0, rowsExpected: null },
    })
    if (count > 0) return
    if (!(await tx.spendImport.findFirst({ where, select: { id: true } }))) throw notFound()
    throw conflict('This file is not being read any more. Reload the page.')
  })
}
