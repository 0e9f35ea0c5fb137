import { claim } from '#lib/data/setup.ts'

const { DEMO_SETUP_TOKEN = '', DEMO_EMAIL = '' } = process.env

const workspace = {
  workspaceName: 'Harbour AI',
  currency: 'USD',
  timeZone: 'Europe/Berlin',
  name: 'Ada Harbour',
  email: DEMO_EMAIL,
  passwordHash: '',
}

if (!(await claim(DEMO_SETUP_TOKEN, workspace, { address: '127.0.0.1', userAgent: 'npm run demo' })))
  throw new Error('The one-time address was used in the meantime.')
process.exit()
