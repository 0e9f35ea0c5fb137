import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Logo, Look } from '#lib/domain/look.ts'
import { senderOf } from '#lib/domain/sender.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { knownId, newId } from './id.ts'

/** What of a workspace stands on its documents: who sends them, and how they look. */
export const senderColumns = {
  ...{ name: true, locale: true, timeZone: true, paper: true, accent: true },
  logo: { select: { id: true, width: true, height: true } },
} satisfies Prisma.WorkspaceSelect

/** What a client has of its own of it. */
export const readerColumns = { locale: true, paper: true } satisfies Prisma.ClientSelect

export type LookSettings = Look & { name: string; revision: number }

/** How documents look that are made from now on. */
export function getLook(scope: Scope): Promise<LookSettings> {
  return inWorkspace(scope, async (tx) => {
    const { revision, ...row } = await tx.workspace.findUniqueOrThrow({
      where: { id: scope.workspaceId },
      select: { ...senderColumns, revision: true },
    })
    const { name, look } = senderOf(row)
    return { name, ...look, revision }
  })
}

/** A picture ready to be kept: PNG. */
type NewLogo = Omit<Logo, 'id'> & { image: Uint8Array<ArrayBuffer> }

type LookChange = Omit<Look, 'logo'> & { logo: NewLogo | 'keep' | null; revision: number }

/** Changes how new documents look; what was sent keeps its look, so an earlier logo stays where it is. */
export async function updateLook(scope: Scope, { logo, revision, ...look }: LookChange): Promise<void> {
  await inWorkspace(scope, async (tx) => {
    const logoId = logo === 'keep' ? undefined : logo && (await keepLogo(tx, scope, logo))
    const { count } = await tx.workspace.updateMany({
      where: { id: scope.workspaceId, revision },
      data: { ...look, logoId, revision: { increment: 1 } },
    })
    if (count === 0) throw conflict()
    await audit(tx, scope, {
      action: 'workspace.changed',
      subjectKind: 'workspace',
      subjectId: scope.workspaceId,
      summary: 'Changed how documents look',
    })
  })
}

async function keepLogo(tx: Tx, { workspaceId }: Scope, logo: NewLogo): Promise<string> {
  const id = newId()
  await tx.logo.create({ data: { workspaceId, id, ...logo } })
  return id
}

/** The logo of a look as PNG; null when it has none. */
export const findLogo = async (tx: Tx, scope: Scope | ShareScope, look: Look | undefined) =>
  look?.logo ? readLogo(tx, scope, look.logo.id) : null

/** A logo as PNG. Throws not-found. */
export const getLogo = (scope: Scope, id: string): Promise<Uint8Array<ArrayBuffer>> =>
  inWorkspace(scope, (tx) => readLogo(tx, scope, knownId(id)))

async function readLogo(tx: Tx, { workspaceId }: Scope | ShareScope, id: string) {
  const where = { workspaceId_id: { workspaceId, id } }
  const logo = await tx.logo.findUnique({ where, select: { image: true } })
  if (!logo) throw notFound()
  return new Uint8Array(logo.image)
}
