import type { Scope } from '#lib/auth/proof.ts'
import { createClient } from '#lib/data/client.ts'
import { createContact } from '#lib/data/contact.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { createMember } from '#lib/data/member.ts'
import { createProject } from '#lib/data/project.ts'
import { addDays } from '#lib/domain/day.ts'
import { PROJECT_STATUSES } from '#lib/domain/project/status.ts'
import { today } from '../demo/project.ts'
import { longName, longText, many, someName } from './name.ts'

const CLIENTS = 60
const PROJECTS = 300
const MEMBERS = 24
const CONTACTS = 12

/** Members whose e-mail addresses and names fill their fields. */
export async function crowdMembers(scope: Scope): Promise<void> {
  for (const at of many(MEMBERS, Number))
    await createMember(scope, {
      name: longName(at, 120),
      email: `${'person.of.a.long.name.'.repeat(2)}${at}@${scope.workspaceId.slice(-12)}.example.com`,
      role: at % 3 ? 'consultant' : 'viewer',
    })
}

/** Clients, the first of them with many contacts. Returns their ids. */
export async function crowdClients(scope: Scope): Promise<string[]> {
  const ids: string[] = []
  for (const at of many(CLIENTS, Number)) {
    const website = `https://${'a-very-long-host-name-'.repeat(2)}${at}.example.com/${'path/'.repeat(20)}`
    const { id } = await createClient(scope, {
      name: someName(at, 120),
      website,
      note: at ? '' : longText(4_000),
    })
    ids.push(id)
  }
  for (const at of many(CONTACTS, Number))
    await createContact(scope, {
      ...{ clientId: ids[0] ?? '', name: longName(at, 120), role: longName(at + 1, 120) },
      ...{ email: `${'someone.'.repeat(8)}${at}@example.com`, phone: '+49 (0) 40 5550 141 extension 220033' },
    })
  return ids
}

const CURRENCIES = ['USD', 'EUR', 'JPY', 'CHF', 'GBP', 'KWD'] as const
export const currencyOf = (at: number) => CURRENCIES[at % CURRENCIES.length] ?? 'USD'

/** So many are made by the function of the screen, so that their activity is told; the others only stand there. */
const TOLD = 30

const projectOf = (at: number, clients: readonly string[]) => ({
  ...{ clientId: clients[at % clients.length] ?? '', name: someName(at, 120), currency: currencyOf(at) },
  description: at % 10 ? '' : longText(4_000),
})

/** Projects of all clients in all states; the first one stands first on every list, is of the first client and in dollars. */
export async function crowdProjects(scope: Scope, clients: readonly string[]): Promise<string[]> {
  const { workspaceId } = scope
  const silent = many(PROJECTS - TOLD, (index) => ({
    ...{ workspaceId, id: newId(), ...projectOf(TOLD + index, clients) },
    status: PROJECT_STATUSES[index % PROJECT_STATUSES.length] ?? 'lead',
  }))
  await inWorkspace(scope, (tx) => tx.project.createMany({ data: silent }))
  const told: string[] = []
  for (const at of many(TOLD, (index) => TOLD - 1 - index)) {
    const { id } = await createProject(scope, {
      ...{ ...projectOf(at, clients), memberIds: [scope.userId] },
      ...{ startsOn: addDays(today, -40 - at), endsOn: addDays(today, 30 + at) },
    })
    told.unshift(id)
  }
  return [...told, ...silent.map(({ id }) => id)]
}
