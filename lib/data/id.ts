import { v7, validate } from 'uuid'
import { notFound } from '#lib/errors.ts'

/** A new UUIDv7: sorts by time of making, so that keys stay dense in their index. */
export const newId = (): string => v7()

/** The id from an address or an argument; what is no UUID cannot exist, and Postgres would refuse to compare it. */
export function knownId(id: string): string {
  if (!validate(id)) throw notFound()
  return id
}
