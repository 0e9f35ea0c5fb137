import { encode } from 'next-auth/jwt'

/** Stands in for `next/headers` in tests: `vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))`. */
let present = new Headers()
let jar = new Map<string, string>()

export const headers = async () => present

export const cookies = async () => ({
  get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  set: (name: string, value: string, options?: { maxAge?: number }) => {
    if (options?.maxAge === 0) jar.delete(name)
    else jar.set(name, value)
  },
})

type Arrival = { sessionId?: string | null; headers?: Record<string, string> }

/** The next calls come from a browser with this session, from our own page unless the headers say otherwise. */
export async function arriveAs({ sessionId, headers: given }: Arrival = {}): Promise<void> {
  present = new Headers(given ?? { host: 'localhost:3000', origin: 'http://localhost:3000' })
  jar = new Map()
  if (sessionId)
    jar.set(
      'tunewise-session',
      await encode({ token: { sid: sessionId }, secret: process.env.NEXTAUTH_SECRET ?? '' }),
    )
}
