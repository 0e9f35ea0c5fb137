import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Scope } from '#lib/auth/proof.ts'
import type { ReceptionInput } from '#lib/schemas/quote-request.ts'
import { audit } from './audit.ts'
import { inWorkspace } from './database.ts'

export type Reception = { contact: string; isOpen: boolean; address: string | null; workspaceName: string }

/** Whom strangers are told to ask, and the form on which they ask for a quote. */
export function getReception(scope: Scope): Promise<Reception> {
  return inWorkspace(scope, async (tx) => {
    const workspace = await tx.workspace.findUniqueOrThrow({
      where: { id: scope.workspaceId },
      select: { name: true, reception: true },
    })
    const { contact = '', isOpen = false, address = null } = workspace.reception ?? {}
    return { contact, isOpen, address, workspaceName: workspace.name }
  })
}

/** Opens or closes the form; its address is made once and stays, so that it can stand on a web site. */
export async function saveReception(scope: Scope, input: ReceptionInput): Promise<void> {
  const { workspaceId } = scope
  await inWorkspace(scope, async (tx) => {
    const { name } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    await tx.reception.upsert({
      where: { workspaceId },
      create: { workspaceId, ...input, address: addressOf(name) },
      update: input,
    })
    await audit(tx, scope, {
      action: 'reception.changed',
      subjectKind: 'workspace',
      subjectId: workspaceId,
      summary: `Changed what strangers meet: the form of requests is ${input.isOpen ? 'open' : 'closed'}`,
    })
  })
}

/** Readable, and not to be guessed from the name: `harbour-ai-3f9a1c20`. */
function addressOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  return [words, randomBytes(4).toString('hex')].filter(Boolean).join('-')
}
