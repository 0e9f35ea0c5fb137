import 'server-only'
import { database } from './database.ts'

export type Limit = { points: number; seconds: number }

/** Counts one try under a key in one statement, so that parallel tries cannot slip through. */
export async function countTry(
  key: string,
  { seconds }: Limit,
): Promise<{ points: number; secondsLeft: number }> {
  const now = Date.now()
  const until = now + seconds * 1000
  const rows = await database().$queryRaw<{ points: number; expire: bigint }[]>`
    insert into throttle as t (key, points, expire) values (${key}, 1, ${until})
    on conflict (key) do update set
      points = case when t.expire > ${now} then least(t.points + 1, 1000000) else 1 end,
      expire = case when t.expire > ${now} then t.expire else ${until} end
    returning points, expire`
  const row = rows[0]
  return { points: row?.points ?? 1, secondsLeft: Math.ceil((Number(row?.expire ?? until) - now) / 1000) }
}

/** The seconds to wait while a key is over its limit, else null. Counts nothing. */
export async function findWait(key: string, { points }: Limit): Promise<number | null> {
  const row = await database().throttle.findUnique({ where: { key } })
  if (!row || row.points < points) return null
  const left = Math.ceil((Number(row.expire ?? 0) - Date.now()) / 1000)
  return left > 0 ? left : null
}

/** Forgets the tries of a key, after a success. */
export async function forgetTries(key: string): Promise<void> {
  await database().throttle.deleteMany({ where: { key } })
}

/** Removes counters whose time has passed; the table stays as small as the traffic of a quarter of an hour. */
export async function sweepThrottle(): Promise<void> {
  await database().throttle.deleteMany({ where: { expire: { lt: Date.now() } } })
}
