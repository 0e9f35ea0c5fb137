import { handOver } from './bootstrap.mjs'

handOver('scripts/serve.ts')
