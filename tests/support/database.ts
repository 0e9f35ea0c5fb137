import type pg from 'pg'
import { inject } from 'vitest'
import { connect, withClient } from '#scripts/connect.ts'

/** Each worker works on a copy of its own, and its files run one after the other. */
export const workerDatabase = `worker_${process.env.VITEST_POOL_ID}`

export function ownerUrlOf(database: string): string {
  const url = new URL(inject('ownerUrl'))
  url.pathname = `/${database}`
  return url.href
}

/** A connection to the worker's database as superuser, whom row-level security does not bind. */
export const ownerClient = (): Promise<pg.Client> => connect(ownerUrlOf(workerDatabase))

/** The address of an owner of that database whom its policies bind, as they do on a server that is not embedded. */
export async function boundOwnerUrlOf(database: string): Promise<string> {
  const role = `${database}_owner`
  await withClient(ownerUrlOf('postgres'), (client) =>
    client.query(
      `drop role if exists ${role}; create role ${role} login password '${role}' in role postgres`,
    ),
  )
  return Object.assign(new URL(ownerUrlOf(database)), { username: role, password: role }).href
}

/** An empty database of that name; returns its owner's address. */
export async function newDatabase(name: string): Promise<string> {
  await dropDatabase(ownerUrlOf(name))
  await withClient(ownerUrlOf('postgres'), (client) => client.query(`create database ${name}`))
  return ownerUrlOf(name)
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await withClient(ownerUrlOf('postgres'), (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  )
}
