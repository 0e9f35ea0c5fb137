import 'server-only'
import type { RequestScope, Scope } from '#lib/auth/proof.ts'
import { exampleVolume } from '#lib/domain/request/lead.ts'
import { networkOf } from '#lib/domain/share/visit.ts'
import type { QuoteRequestInput } from '#lib/schemas/quote-request.ts'
import type { Visitor } from './acceptance.ts'
import { audit } from './audit.ts'
import { startFromRequest } from './comparison-start.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'

/**
 * A lead: client, contact, project and a first comparison, all or nothing. Who writes from the address of a contact
 * becomes a project of that client; nothing that is known of the client changes by it, and nothing tells the writer.
 */
export function receiveRequest(
  scope: RequestScope,
  { company, name, email, subject, message, ...intake }: QuoteRequestInput,
  visitor: Visitor,
): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { currency } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const known = await knownClient(tx, scope, email)
    const clientId = known ?? (await newClient(tx, scope, { company, name, email }))
    const projectId = newId()
    // Reports print the description: it holds the words of the client, and nothing that is said about him.
    const description = message
    await tx.project.create({
      data: { workspaceId, id: projectId, clientId, name: subject, description, currency, status: 'lead' },
    })
    await tx.quoteRequest.create({
      data: {
        ...{ workspaceId, id: newId(), projectId, company, name, email },
        ...{ address: networkOf(visitor.address), userAgent: visitor.userAgent },
      },
    })
    await startFromRequest(tx, scope, {
      ...{ projectId, intake, requestsPerMonth: exampleVolume(intake.volume) },
    })
    await audit(tx, scope, {
      action: 'project.requested',
      subjectKind: 'project',
      subjectId: projectId,
      projectId,
      summary: `${company} asks for a quote: ${subject}`,
    })
  })
}

/** The client of the contact with this address; null where there is none, or more than one. */
async function knownClient(tx: Tx, { workspaceId }: RequestScope, email: string): Promise<string | null> {
  const contacts = await tx.contact.findMany({
    where: { workspaceId, email, archivedAt: null, client: { archivedAt: null } },
    distinct: ['clientId'],
    select: { clientId: true },
    take: 2,
  })
  return contacts.length === 1 ? (contacts[0]?.clientId ?? null) : null
}

type Person = { company: string; name: string; email: string }

async function newClient(tx: Tx, { workspaceId }: RequestScope, { company, ...person }: Person) {
  const clientId = newId()
  await tx.client.create({ data: { workspaceId, id: clientId, name: company, note: '' } })
  await tx.contact.create({ data: { workspaceId, id: newId(), clientId, ...person } })
  return clientId
}

export type OpenRequest = {
  id: string
  projectId: string
  subject: string
  company: string
  name: string
  email: string
  at: string
}

/** Requests whose project is a lead still, the newest first. */
export async function openRequests(tx: Tx, scope: Scope, take: number): Promise<OpenRequest[]> {
  const rows = await tx.quoteRequest.findMany({
    where: { workspaceId: scope.workspaceId, project: { status: 'lead', archivedAt: null } },
    orderBy: { createdAt: 'desc' },
    take,
    include: { project: { select: { name: true } } },
  })
  return rows.map(({ id, projectId, company, name, email, createdAt, project }) => ({
    ...{ id, projectId, subject: project.name, company, name, email, at: createdAt.toISOString() },
  }))
}
