/** What the browser says about where a request comes from. */
export type Provenance = { origin: string | null; secFetchSite: string | null; host: string | null }

const parsed = (origin: string): URL | null => (URL.canParse(origin) ? new URL(origin) : null)

/**
 * True when a state-changing request comes from our own pages: its `Origin` is the configured one or, without
 * configuration, names the host that the request itself names. A request without `Origin`, or with the `null` that a
 * browser sends from a page with `no-referrer`, needs `Sec-Fetch-Site: same-origin`, which no page can forge.
 * `X-Forwarded-Host` has no say, since anyone can send it.
 */
export function isSameOrigin({ origin, secFetchSite, host }: Provenance, appOrigin?: string): boolean {
  if (secFetchSite !== null && secFetchSite !== 'same-origin') return false
  if (origin === null || origin === 'null') return secFetchSite === 'same-origin'
  const from = parsed(origin)
  if (!from || (from.protocol !== 'http:' && from.protocol !== 'https:')) return false
  return appOrigin ? from.origin === parsed(appOrigin)?.origin : from.host === host?.toLowerCase()
}
