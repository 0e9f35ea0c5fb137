import { expect } from 'vitest'
import { newId } from '#lib/data/id.ts'
import { paths } from '#lib/paths.ts'
import { makeStamp } from '#lib/secret/form-stamp.ts'
import type { Answer, Visitor } from './visitor.ts'

type Ask = (visitor: Visitor, token: string, versionId?: string) => Promise<Answer>
const NOT_BEFORE = 4_000
/** What a browser sends of a form. */
export const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

/** Every address behind the door that is read. */
export const reading: Record<string, Ask> = {
  'page.tsx': (visitor, token) => visitor.get(paths.share(token)),
  'pdf/route.ts': (visitor, token) => visitor.get(paths.sharePdf(token)),
  'document.json/route.ts': (visitor, token) => visitor.get(paths.shareJson(token)),
  'logo/route.ts': (visitor, token) => visitor.get(paths.shareLogo(token)),
  'chart.svg/route.ts': (visitor, token) => visitor.get(paths.shareChart(token, { of: 'cumulative' })),
}
/** Every address behind the door that takes something; an answer is given to the version named, by default to the one sent. */
export const answeringOf = (sent: () => string): Record<string, Ask> => ({
  'accept/route.ts': (visitor, token, versionId = sent()) =>
    visitor.post(
      paths.shareAccept(token),
      form({ versionId, idempotencyKey: newId(), name: 'Eve', role: 'CTO' }),
    ),
  'decline/route.ts': (visitor, token, versionId = sent()) =>
    visitor.post(paths.shareDecline(token), form({ versionId, name: 'Eve', reason: 'Too dear' })),
  'ask/route.ts': (visitor, token) =>
    visitor.post(
      paths.shareAsk(token),
      form({
        started: makeStamp(Date.now() - NOT_BEFORE),
        website: '',
        name: 'Eve',
        email: '',
        question: 'Why?',
      }),
    ),
  'view/route.ts': (visitor, token) => visitor.post(paths.shareView(token), 'page'),
  'open/route.ts': (visitor, token) => visitor.post(paths.shareOpen(token), form({ password: 'guessed' })),
})

/** The headers that each answer of the door bears. */
export function keepsQuiet({ headers }: Answer): void {
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive')
  expect(headers.get('cache-control')).toMatch(/private, no-store/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("default-src 'self'")
}
