import 'server-only'
import { headers } from 'next/headers'
import { type Drawing, type Exchange, exchanges } from './exchange.ts'

const present = async (): Promise<Exchange | undefined> =>
  exchanges().get((await headers()).get('x-request-id') ?? '')

/**
 * Asks the server to answer this page with 404, 410, 429 or 503. Call it before the page is drawn, outside any Suspense
 * boundary. Without our server in front (`next dev`) it does nothing. For visitors without scripts this stands in for
 * `notFound()`, whose page Next draws in the browser only.
 */
export async function answerWith(status: NonNullable<Exchange['status']>): Promise<void> {
  const exchange = await present()
  if (exchange) exchange.status = status
}

/** Notes that a request was understood and has reached our own code. */
export async function noteReached(): Promise<void> {
  const exchange = await present()
  if (exchange) exchange.isReached = true
}

/**
 * Tells the server to send this page without the scripts of Next and React. Its forms are plain ones, and what else it
 * does is done by a script of its own out of `public`.
 */
export async function needsNoRuntime(): Promise<void> {
  const exchange = await present()
  if (exchange) exchange.needsNoRuntime = true
}

/** The word by which the policy of this answer lets a script run. */
export const scriptNonce = async (): Promise<string | undefined> =>
  (await headers()).get('x-nonce') ?? undefined

/** Tells the server that it may show this page again, under the same key, to whomever the door lets in. */
export async function mayBeShownAgain(drawing: Drawing): Promise<void> {
  const exchange = await present()
  if (exchange) exchange.drawing = drawing
}

/** Runs the first read of a page. When the database is away the page fails with 503, which tells a monitor and a proxy why. */
export async function firstRead<T>(read: () => Promise<T>): Promise<T> {
  await noteReached()
  try {
    return await read()
  } catch (error) {
    await answerWith(503)
    throw error
  }
}
