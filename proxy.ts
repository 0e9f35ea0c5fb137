import { type NextRequest, NextResponse } from 'next/server'
import { env } from '#lib/env.ts'

/** Sets headers and decides nothing: every page, action and route proves its actor by itself. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts out of this request header.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-page-path', pathname + search)

  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(answerHeaders(pathname))) response.headers.set(name, value)
  response.headers.set('content-security-policy', policy)
  return response
}

// Of a body that passes here Next keeps the first ten megabytes alone: what takes files stays out.
export const config = { matcher: '/((?!_next/static/|api/upload/).*)' }

/** A development server compiles in the browser's eval and reloads over a socket. */
const isDevelopment = !env.isProduction

const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // React writes style attributes and the toaster a style element; neither can run anything.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Pages whose address is a secret: it must not leave by a referrer, an index or a cache. */
const SECRET_ADDRESS = /^\/(share|setup|set-password)(\/|$)/

function answerHeaders(pathname: string): Record<string, string> {
  const isSecret = SECRET_ADDRESS.test(pathname)
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'referrer-policy': isSecret ? 'no-referrer' : 'same-origin',
    ...(isSecret && {
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': 'private, no-store',
    }),
  }
}
