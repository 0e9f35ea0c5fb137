/** What the pages tell the server about one request while it is being answered. */
export type Exchange = {
  /** The status that a page asks for: Next lets it choose none, and draws its own 404 by script alone. */
  status?: 404 | 410 | 429 | 503
  /** True once our own code has run: a failure before that lies in the request. */
  isReached: boolean
  /** Said by a page that works without the scripts of Next and React: it is sent without them. */
  needsNoRuntime?: boolean
  /** Said by a page that may be shown again as it was drawn. */
  drawing?: Drawing
}

export type Drawing = {
  /** Names all that it was drawn from. */
  key: string
  /** The texts in it that no two readers share, and how others are made, in the same order. */
  once: string[]
  renew: () => string[]
  /** Asks the door for each reader anew: the key of what he is to see, or null where the page has to answer. */
  askDoor: (caller: Caller) => Promise<string | null>
}

/** Whoever stands before a link: what he brings along, and from where. */
export type Caller = { token: string; pass: string | undefined; address: string }

const kept = globalThis as unknown as { tunewiseExchanges?: Map<string, Exchange> }

/** By request id. The server and the bundle of the pages are two module graphs in one process: the global joins them. */
export function exchanges(): Map<string, Exchange> {
  kept.tunewiseExchanges ??= new Map()
  return kept.tunewiseExchanges
}
