import { execFileSync } from 'node:child_process'
import { runScript } from '../failure.ts'
import { runServer } from '../server.ts'
import { setupAddress } from '../setup-address.ts'

/** The product on the data folder of DATA_DIR, filled at the first start; its second last line says with what. */
await runScript(() =>
  runServer({
    async prepare({ ownerUrl }) {
      const setup = await setupAddress(ownerUrl, 'http://localhost')
      if (!setup) return []
      const env = { ...process.env, BENCH_SETUP_TOKEN: new URL(setup).searchParams.get('token') ?? '' }
      const args = ['--conditions=react-server', 'scripts/bench-support/fill.ts']
      return [`FILLED ${execFileSync(process.execPath, args, { env, encoding: 'utf8' })}`]
    },
  }),
)
process.exit()
