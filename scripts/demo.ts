import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from '#lib/auth/password.ts'
import { withClient } from './connect.ts'
import { claimDataFolder } from './data-folder.ts'
import { Failure, runScript } from './failure.ts'
import type { Installation } from './installation.ts'
import { clearPostmaster } from './postmaster.ts'
import { keptSecret } from './secrets.ts'
import { runServer } from './server.ts'
import { setupAddress } from './setup-address.ts'

/** Fixed, whatever DATA_DIR and DATABASE_URL say: starting over removes it. */
const folder = '.data-demo'
const email = 'ada@harbour.example'

async function startOver() {
  const claim = claimDataFolder(folder)
  await clearPostmaster(join(claim.folder, 'postgres'))
  rmSync(claim.folder, { recursive: true })
}

/** Makes the sample workspace once, and gives its owner the password that is printed. */
async function prepare({ ownerUrl }: Installation): Promise<string[]> {
  const setup = await setupAddress(ownerUrl, 'http://localhost')
  if (setup) await seed(new URL(setup).searchParams.get('token') ?? '')
  const password = process.env.DEMO_PASSWORD || keptSecret(folder, 'demo-password').slice(0, 16)
  const passwordHash = await hashPassword(password)
  await withClient(ownerUrl, (owner) =>
    owner.query('update app_user set password_hash = $1 where email = $2', [passwordHash, email]),
  )
  return [`Sign in as ${email} with the password ${password}`]
}

/** In a process of its own: the data layer is server code and needs the condition under which React says so. */
async function seed(token: string) {
  console.log('Making the sample workspace')
  const env = { ...process.env, DEMO_SETUP_TOKEN: token, DEMO_EMAIL: email }
  const args = ['--conditions=react-server', 'scripts/seed-demo.ts']
  const [code] = await once(spawn(process.execPath, args, { env, stdio: 'inherit' }), 'exit')
  if (code !== 0)
    throw new Failure('The sample workspace could not be made: npm run demo -- --fresh starts over.')
}

await runScript(async () => {
  delete process.env.DATABASE_URL
  delete process.env.APP_DATABASE_URL
  if (process.argv.includes('--fresh')) await startOver()
  await runServer({ folder, prepare })
})
process.exit()
