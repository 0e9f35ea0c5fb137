import { isOwnOrigin } from '#lib/auth/client-request.ts'
import { Failure } from '#lib/errors.ts'

/** What is sent to a member's address comes from a page of ours. Throws forbidden. */
export function expectOwnOrigin(request: Request): void {
  if (isOwnOrigin(request.headers)) return
  throw new Failure('forbidden', 'This file did not come from our own pages. Reload the page and try again.')
}
