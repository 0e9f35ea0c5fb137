/** What the pages tell the server about one request while it is being answered. */
export type Exchange = {
  /** The status that a page asks for: Next lets it choose none, and draws its own 404 by script alone. */
  status?: 404 | 410 | 429 | 503
  /** True once our own code has run: a failure before that lies in the request. */
  isReached: boolean
}

const kept = globalThis as unknown as { tunewiseExchanges?: Map<string, Exchange> }

/** By request id. The server and the bundle of the pages are two module graphs in one process: the global joins them. */
export function exchanges(): Map<string, Exchange> {
  kept.tunewiseExchanges ??= new Map()
  return kept.tunewiseExchanges
}
