import 'server-only'
import { database } from './database.ts'

export type Tries = { points: number; secondsLeft: number }

/** Counts one try under a key within a window, in one statement, so that parallel tries are all counted. */
export async function countTry(key: string, windowSeconds: number): Promise<Tries> {
  const now = Date.now()
  const until = now + windowSeconds * 1000
  const rows = await database().$queryRaw<{ points: number; expire: bigint }[]>`
    insert into throttle as t (key, points, expire) values (${key}, 1, ${until})
    on conflict (key) do update set
      points = case when t.expire > ${now} then least(t.points + 1, 1000000) else 1 end,
      expire = case when t.expire > ${now} then t.expire else ${until} end
    returning points, expire`
  const { points, expire } = rows[0] ?? { points: 1, expire: until }
  return { points, secondsLeft: Math.ceil((Number(expire) - now) / 1000) }
}

/** Forgets the tries of a key after a success, and with them every counter whose time has passed. */
export async function forgetTries(key: string): Promise<void> {
  await database().throttle.deleteMany({ where: { OR: [{ key }, { expire: { lt: Date.now() } }] } })
}

/** Takes one try back: an office behind one address may sign in as often as it likes, as long as it succeeds. */
export async function returnTry(key: string): Promise<void> {
  await database().throttle.updateMany({
    where: { key, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}
