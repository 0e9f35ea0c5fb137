import { runScript } from './failure.ts'
import { runServer } from './server.ts'

await runScript(() => runServer())
process.exit()
