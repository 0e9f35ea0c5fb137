import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { nextCli } from './build.ts'
import { claimDataFolder } from './data-folder.ts'
import { runScript } from './failure.ts'
import { openInstallation } from './installation.ts'
import { setupAddress } from './setup-address.ts'
import { stopRequest } from './stop-request.ts'

/** Next's development server on the same data folder as `npm start`. */
await runScript(async () => {
  const stop = stopRequest()
  await using cleanUp = new AsyncDisposableStack()
  const { folder, release } = claimDataFolder()
  cleanUp.defer(release)
  const { ownerUrl } = await openInstallation(folder, cleanUp, console.log)
  const port = process.env.PORT || '3000'
  const setup = await setupAddress(ownerUrl, `http://localhost:${port}`)
  if (setup) console.log(`Create the first workspace at ${setup}`)
  const next = spawn(process.execPath, [nextCli(), 'dev', '--port', port], { stdio: 'inherit' })
  stop.signal.addEventListener('abort', () => next.kill('SIGTERM'))
  await once(next, 'exit')
})
process.exit()
