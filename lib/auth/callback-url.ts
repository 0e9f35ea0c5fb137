/** Stands in for our own host: only an address that stays on it is ours. */
const HERE = 'http://here.invalid'

/**
 * A path of ours to go to after signing in, or `/`. Only relative addresses count; `//evil`, `\evil` and `https:evil`
 * lead elsewhere in a browser, and so does a tab or line break inside of them, which a browser drops before it reads.
 */
export function safePath(callbackUrl: string | undefined | null): string {
  if (!callbackUrl || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(callbackUrl)) return '/'
  if (!URL.canParse(callbackUrl, HERE)) return '/'
  const url = new URL(callbackUrl, HERE)
  return url.origin === HERE ? url.pathname + url.search : '/'
}
