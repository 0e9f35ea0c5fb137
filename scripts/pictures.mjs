import { handOver } from './bootstrap.mjs'

handOver('scripts/pictures.ts')
