import { execFileSync } from 'node:child_process'
import { withClient } from '../connect.ts'
import { type Filling, openFilled } from '../crowd/open.ts'
import { runScript } from '../failure.ts'
import { runServer } from '../server.ts'
import { setupAddress } from '../setup-address.ts'

/** The product on the data folder of DATA_DIR, filled at the first start; its second last line says with what. */
await runScript(() =>
  runServer({
    async prepare({ ownerUrl }) {
      const filling = process.env.BENCH_FILLING as Filling | undefined
      if (filling) return [`FILLED ${JSON.stringify(await openFilled(ownerUrl, filling))}`]
      const setup = await setupAddress(ownerUrl, 'http://localhost')
      if (!setup) return []
      const env = { ...process.env, BENCH_SETUP_TOKEN: new URL(setup).searchParams.get('token') ?? '' }
      const args = ['--conditions=react-server', 'scripts/bench-support/fill.ts']
      const filled = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
      // What the database does by itself within a minute: until then it plans without knowing how many rows there are.
      await withClient(ownerUrl, (owner) => owner.query('vacuum analyze'))
      return [`FILLED ${filled}`]
    },
  }),
)
process.exit()
