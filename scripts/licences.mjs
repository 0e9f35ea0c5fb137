import { handOver } from './bootstrap.mjs'

handOver('scripts/licences.ts')
