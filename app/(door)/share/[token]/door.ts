import 'server-only'
import { answer } from '#app/api/answer.ts'
import type { ShareScope } from '#lib/auth/proof.ts'
import { openShare, type ShareOpening, statusOfOpening } from '#lib/auth/scope.ts'

type Closed = Exclude<ShareOpening, { kind: 'open' }>

/** One sentence for whoever stands before a closed door: what is the matter, and whom to ask. */
export function doorSentence(opening: Closed): string {
  switch (opening.kind) {
    case 'unknown':
      return 'There is nothing at this address. Check the link, or ask whoever sent it for a new one.'
    case 'ended':
      return `This link has ended. Ask ${opening.contact} for a new one.`
    case 'busy':
      return 'Too many unknown links were tried from here. Wait a minute, then try again.'
    case 'away':
      return 'This cannot be shown at the moment. Try again in a few minutes.'
  }
}

/** For every file behind a link: the same door as the page, with the status that belongs to what it answers. */
export async function throughDoor(
  token: string,
  run: (share: ShareScope) => Promise<Response>,
): Promise<Response> {
  return answer(async () => {
    const opening = await openShare(token)
    if (opening.kind === 'open') return run(opening.scope)
    return new Response(`${doorSentence(opening)}\n`, {
      status: statusOfOpening[opening.kind],
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  })
}
