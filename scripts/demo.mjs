import { handOver } from './bootstrap.mjs'

handOver('scripts/demo.ts')
