import { handOver } from './bootstrap.mjs'

handOver('scripts/tunewise.ts')
