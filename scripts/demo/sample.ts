import type { Scope } from '#lib/auth/proof.ts'
import { listClients } from '#lib/data/client-list.ts'
import { createMember } from '#lib/data/member.ts'
import { getWorkspace, updateWorkspace } from '#lib/data/workspace.ts'
import { fillCalendar } from './calendar.ts'
import { makeClients } from './client.ts'
import { makeDecidedProjects } from './decided-project.ts'
import { makeFinishedProject } from './finished-project.ts'
import { makeOpenProjects } from './open-project.ts'
import { makeTicketProject } from './ticket-project.ts'

const TERMS = `Prices are those of the model providers on the day named beside each figure; usage is billed as it is metered.
Invoices are payable within 14 days. One-off work is billed half at the start and half at the acceptance test.
Either side may end the monthly services with 30 days' notice. Data of the client is deleted 30 days after the end.`

/**
 * The sample workspace, built by the functions that the screens use: every total, number and line of its history
 * is the product's own. A workspace that has a client already is left as it is.
 */
export async function buildSample(scope: Scope): Promise<void> {
  const { total } = await listClients(scope, { q: '', sort: null, page: 1, size: 1, state: null })
  if (total > 0) return
  await describeWorkspace(scope)
  await createMember(scope, { name: 'Mateo Ruiz', email: 'mateo@example.com', role: 'consultant' })
  await createMember(scope, { name: 'Lena Brandt', email: 'lena@example.com', role: 'viewer' })
  await fillCalendar(scope)
  const clients = await makeClients(scope)
  await makeOpenProjects(scope, clients)
  await makeDecidedProjects(scope, clients)
  await makeTicketProject(scope, clients.nordwind)
  await makeFinishedProject(scope, clients.aster)
}

async function describeWorkspace(scope: Scope): Promise<void> {
  const { id: _, ...workspace } = await getWorkspace(scope)
  await updateWorkspace(scope, { ...workspace, quotePrefix: 'HA', taxRatePercent: '19', terms: TERMS })
}
