import { database } from '#lib/data/database.ts'
import type { Role } from '#lib/domain/role.ts'
import { newMember } from '../workspace.ts'
import { arrive, outsiders } from './actors.ts'
import { furnishedDatabase } from './database.ts'
import { startServer } from './server.ts'
import { Visitor } from './visitor.ts'

export type Stage = Awaited<ReturnType<typeof raiseStage>>

/** A server on a database of its own, two tenants in it, and everyone who may come; `cleanUp` takes it all down. */
export async function raiseStage(name: string, cleanUp: AsyncDisposableStack) {
  const { owner, witness, url, victim, rival } = await furnishedDatabase(name)
  cleanUp.defer(() => owner.end())
  cleanUp.defer(() => database().$disconnect())
  const { origin, stop } = await startServer(url)
  cleanUp.defer(stop)
  const colleague = async (role: Role) => arrive(origin, await newMember(victim.scope.workspaceId, role))
  return {
    ...{ origin, owner, witness, victim, rival },
    visit: () => new Visitor(origin),
    strangers: await outsiders(origin, victim, owner),
    visitors: {
      owner: await arrive(origin, victim.scope),
      consultant: await colleague('consultant'),
      viewer: await colleague('viewer'),
      rival: await arrive(origin, rival.scope),
    },
    marks: await witness.marksOf(victim),
  }
}

/** Building takes about a minute where nothing has been built yet. */
export const STAGE_MS = 300_000
