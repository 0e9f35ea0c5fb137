import 'server-only'
import { headers } from 'next/headers'

/** Statuses that a page may ask for, beyond those of Next (200, 404). */
export type PageStatus = 410 | 429 | 503

const kept = globalThis as unknown as { tunewiseAnswers?: Map<string, PageStatus> }

/** Shared with `scripts/guard.ts`, which serves the pages in the same process: request id → status. */
export const askedStatuses = (): Map<string, PageStatus> => {
  kept.tunewiseAnswers ??= new Map()
  return kept.tunewiseAnswers
}

/**
 * Asks the server to answer this page with another status than 200. Next lets no page choose one;
 * call it before the page is drawn, outside any Suspense boundary. Without the guard (`next dev`) it does nothing.
 */
export async function answerWith(status: PageStatus): Promise<void> {
  const id = (await headers()).get('x-request-id')
  if (id) kept.tunewiseAnswers?.set(id, status)
}
