import { handOver } from './bootstrap.mjs'

handOver('scripts/dev.ts')
