import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { noteReached } from '#lib/auth/answer.ts'
import { authOptions } from '#lib/auth/options.ts'
import { TooManyTries } from '#lib/auth/sign-in.ts'
import { Failure } from '#lib/errors.ts'
import { describeError, log } from '#lib/log.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What next-auth may serve. Its log and its list of providers have no use here. */
const served = ['csrf', 'session', 'signin', 'signout', 'error', 'callback/credentials']

const answer = (status: number, message: string, headers: Record<string, string> = {}) =>
  Response.json({ message }, { status, headers: { 'cache-control': 'no-store', ...headers } })

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!served.includes(nextauth.join('/'))) return answer(404, 'There is nothing here.')
  let refusal: unknown
  try {
    const response: Response = await NextAuth(
      request,
      context,
      authOptions((error) => {
        refusal = error
      }),
    )
    await noteReached()
    if (refusal === undefined || (refusal instanceof Failure && refusal.code === 'invalid'))
      // Without a failure of ours a 500 of next-auth means a malformed callback address or method.
      return response.status < 500 ? response : answer(400, 'This request is malformed.')
  } catch (error) {
    // next-auth reads the body as it comes: no JSON, or an object where it expects a text.
    if (error instanceof SyntaxError || error instanceof TypeError)
      return answer(400, 'The body is malformed.')
    refusal = error
  }
  if (refusal instanceof TooManyTries)
    return answer(429, refusal.message, { 'retry-after': String(refusal.secondsToWait) })
  log.error({ error: describeError(refusal) }, 'sign-in failed')
  return answer(503, 'Signing in does not work at present. Try again in a moment.')
}

export { handle as GET, handle as POST }
