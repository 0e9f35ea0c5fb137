import { z } from 'zod'
import { isStorable } from './storable.ts'

/** State of a list in the URL: `?q=&sort=-name&page=2&size=50`. */
export type ListQuery = { q: string; sort: string | null; page: number; size: number }

/** A key of the URL may stand in it many times; the first counts. */
export const firstOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
export type SearchParams = Record<string, string | string[] | undefined>

const whole = (from: number, to: number, otherwise: number) =>
  z.coerce.number().int().min(from).max(to).catch(otherwise)

const listQuery = z.object({
  q: z.string().trim().max(200).refine(isStorable).catch(''),
  sort: z.string().max(40).nullable().catch(null),
  page: whole(1, 100_000, 1),
  size: whole(10, 200, 50),
})

/** Reads a list's state; what makes no sense falls back to the default, since a URL is edited by hand. */
export const readListQuery = (params: SearchParams): ListQuery =>
  listQuery.parse({
    q: firstOf(params.q),
    sort: firstOf(params.sort) ?? null,
    page: firstOf(params.page),
    size: firstOf(params.size),
  })

/** One key of the URL when it is among the allowed values, else null. */
export function readChoice<T extends string>(
  params: SearchParams,
  key: string,
  allowed: readonly T[],
): T | null {
  const value = firstOf(params[key])
  return allowed.find((item) => item === value) ?? null
}

const id = z.guid().nullable().catch(null)

/** The id of a row in the URL; what is none filters nothing. */
export const readId = (params: SearchParams, key: string): string | null =>
  id.parse(firstOf(params[key]) ?? null)

const count = z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null)

/** A count from one on in the URL, such as a version; null when there is none or it makes no sense. */
export const readCount = (params: SearchParams, key: string): number | null =>
  count.parse(firstOf(params[key]) ?? null)
