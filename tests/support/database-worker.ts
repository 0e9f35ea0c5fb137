import { inject } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { ownerUrlOf, workerDatabase } from './database.ts'

await withClient(ownerUrlOf('postgres'), async (client) => {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [workerDatabase])
  if (!rowCount) await client.query(`create database ${workerDatabase} template template`)
})

const url = new URL(inject('appUrl'))
url.pathname = `/${workerDatabase}`
process.env.APP_DATABASE_URL = url.href
process.env.NEXTAUTH_SECRET = 'secret of the tests'
// The same for every file: some work on a copy of what another has sealed.
process.env.LINK_KEY = Buffer.alloc(32, 'key of the tests').toString('base64')
