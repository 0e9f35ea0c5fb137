import { listActivity, memberNames, recentActivity } from '#lib/data/activity.ts'
import { audit } from '#lib/data/audit.ts'
import * as clients from '#lib/data/client.ts'
import { listClients } from '#lib/data/client-list.ts'
import * as contacts from '#lib/data/contact.ts'
import { getHome } from '#lib/data/home.ts'
import { listProjects } from '#lib/data/project-list.ts'
import { searchWorkspace } from '#lib/data/search.ts'
import { type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'
import type { World } from './world.ts'

/** Keeps the mark of whose client it is, by which later rows look for it. */
const client = ({ mark }: World) => ({ name: `${mark} Meridian`, website: null, note: '' })
const person = { name: 'Ada Nilsen', email: null, phone: null, role: null }

export const clientRows: Record<string, FileRows> = {
  'client.ts': {
    getClient: refuses((own, its) => clients.getClient(own.scope, its.clientId)),
    createClient: writesOwn((own) => clients.createClient(own.scope, client(own))),
    updateClient: refuses((own, its) =>
      clients.updateClient(own.scope, { id: its.clientId, revision: 1, ...client(own) }),
    ),
    archiveClient: refuses((own, its) => clients.archiveClient(own.scope, its.clientId)),
    restoreClient: refuses((own, its) => clients.restoreClient(own.scope, its.clientId)),
  },
  'client-list.ts': {
    listClients: showsOwn((own) => listClients(own.scope, { ...listQuery, state: null })),
  },
  'contact.ts': {
    createContact: refuses(
      (own, its) => contacts.createContact(own.scope, { clientId: its.clientId, ...person }),
      'invalid',
    ),
    updateContact: refuses((own, its) =>
      contacts.updateContact(own.scope, { id: its.contactId, revision: 1, ...person }),
    ),
    archiveContact: refuses((own, its) => contacts.archiveContact(own.scope, its.contactId)),
    restoreContact: refuses((own, its) => contacts.restoreContact(own.scope, its.contactId)),
  },
  'activity.ts': {
    listActivity: showsOwn((own, its) => listActivity(own.scope, { ...listQuery, q: its.mark, days: 30 })),
    recentActivity: [
      showsOwn((own) => within(own, (tx, scope) => recentActivity(tx, scope, { take: 200 }))),
      showsOwn((own, { projectId }) =>
        within(own, (tx, scope) => recentActivity(tx, scope, { projectId, take: 200 })),
      ),
    ],
    memberNames: showsOwn((own, { member }) =>
      within(own, async (tx, scope) => [...(await memberNames(tx, scope, [member.userId]))]),
    ),
  },
  'audit.ts': {
    audit: writesOwn((own) =>
      within(own, (tx, scope) =>
        audit(tx, scope, {
          ...{ action: 'client.seen', subjectKind: 'client', subjectId: own.clientId, summary: 'Seen' },
        }),
      ),
    ),
  },
  'home.ts': {
    getHome: [
      showsOwn((own) => getHome(own.scope)),
      // Counts bear no mark: one too many stands for it.
      showsOwn(async (own, its) => {
        const { clients: count } = await getHome(own.scope)
        const { total } = await listClients(own.scope, { ...listQuery, state: null })
        return own === its || count > total ? its.mark : null
      }),
      showsOwn(async (own, its) => {
        const { projects: count } = await getHome(own.scope)
        const all = { ...listQuery, status: null, client: null, state: null }
        const { total } = await listProjects(own.scope, all)
        return own === its || count > total ? its.mark : null
      }),
    ],
  },
  'search.ts': {
    searchWorkspace: [
      showsOwn((own, its) => searchWorkspace(own.scope, its.mark)),
      // By the number of its quotes, which both tenants count alike.
      showsOwn(async (own) =>
        (await searchWorkspace(own.scope, 'Q-')).filter(({ kind }) => kind === 'quote'),
      ),
    ],
  },
}
