import type { Scope } from '#lib/auth/proof.ts'
import { findSession } from '#lib/data/session.ts'
import { claim } from '#lib/data/setup.ts'
import { buildSample } from './demo/sample.ts'

const { DEMO_SETUP_TOKEN = '', DEMO_EMAIL = '' } = process.env

const workspace = {
  workspaceName: 'Harbour AI',
  currency: 'USD',
  timeZone: 'Europe/Berlin',
  name: 'Ada Harbour',
  email: DEMO_EMAIL,
  passwordHash: '',
}

const sessionId = await claim(DEMO_SETUP_TOKEN, workspace, {
  address: '127.0.0.1',
  userAgent: 'npm run demo',
})
const session = sessionId && (await findSession(sessionId))
if (!session) throw new Error('The one-time address was used in the meantime.')
await buildSample(session.member as Scope)
process.exit()
