import { handOver } from './bootstrap.mjs'

handOver('scripts/check.ts')
