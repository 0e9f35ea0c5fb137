import type pg from 'pg'
import { connect, withClient } from '#scripts/connect.ts'
import { dropDatabase, ownerUrlOf } from '../database.ts'
import { Witness } from './witness.ts'

/**
 * A database of the calling file's own, of which the application's pool knows instead of the worker's. Call it before
 * the first query.
 */
export async function ownDatabase(
  name: string,
): Promise<{ owner: pg.Client; witness: Witness; url: string }> {
  const url = ownerUrlOf(name)
  await dropDatabase(url)
  await withClient(ownerUrlOf('postgres'), (client) =>
    client.query(`create database ${name} template template`),
  )
  const appUrl = new URL(process.env.APP_DATABASE_URL ?? '')
  appUrl.pathname = `/${name}`
  process.env.APP_DATABASE_URL = appUrl.href
  const owner = await connect(url)
  return { owner, witness: new Witness(owner), url }
}
