import { encode } from 'next-auth/jwt'
import type { Scope } from '#lib/auth/proof.ts'
import { createClient } from '#lib/data/client.ts'
import { createProject } from '#lib/data/project.ts'
import { createQuote } from '#lib/data/quote.ts'
import { findSession } from '#lib/data/session.ts'
import { claim } from '#lib/data/setup.ts'
import { paths } from '#lib/paths.ts'
import { buildCrowd } from './crowd.ts'
import type { Filling, Places } from './open.ts'
import { fillSample } from './sample.ts'

const { CROWD_FILLING = '', CROWD_TOKEN = '', NEXTAUTH_SECRET = '' } = process.env

/** One client, one project, and a quote without a line. */
async function begin(scope: Scope): Promise<Places> {
  const { id: clientId } = await createClient(scope, { name: 'Nordwind', website: null, note: '' })
  const { id: projectId } = await createProject(scope, {
    ...{ clientId, name: 'Ticket assistant', description: '', currency: 'USD' },
    ...{ startsOn: null, endsOn: null, memberIds: [] },
  })
  const title = 'Should we fine-tune?'
  const blank = { projectId, comparisonId: null, optionId: null, title }
  const { id } = await createQuote(scope, blank)
  return {
    ...{ clients: paths.client(clientId), projects: paths.project(projectId), quotes: paths.quote(id) },
    '/quotes/[id]/edit': paths.editQuote(id),
  }
}

const fillings: Record<Filling, (scope: Scope) => Promise<Places>> = {
  empty: async () => ({}),
  begun: begin,
  sample: fillSample,
  crowded: buildCrowd,
}

const claimed = {
  ...{ workspaceName: 'Harbour AI', currency: 'USD', timeZone: 'Europe/Berlin', passwordHash: '' },
  ...{ name: 'Ada Harbour', email: `ada.${CROWD_TOKEN.replace(/[^a-z0-9]/g, '').slice(-9)}@harbour.example` },
}
const sessionId = await claim(CROWD_TOKEN, claimed, { address: '127.0.0.1', userAgent: 'crowd' })
const session = sessionId && (await findSession(sessionId))
if (!session) throw new Error('The one-time address was used in the meantime.')
const places = await fillings[CROWD_FILLING as Filling](session.member as Scope)
const cookie = await encode({ token: { sid: sessionId }, secret: NEXTAUTH_SECRET })
process.stdout.write(JSON.stringify({ places, cookie: `tunewise-session=${cookie}` }), () => process.exit())
