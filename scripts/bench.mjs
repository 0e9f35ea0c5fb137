import { handOver } from './bootstrap.mjs'

handOver('scripts/bench.ts')
