import { randomBytes } from 'node:crypto'
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
process.env.LINK_KEY = randomBytes(32).toString('base64')
