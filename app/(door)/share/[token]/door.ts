import 'server-only'
import { answer } from '#app/api/answer.ts'
import { endedSentence } from '#lib/auth/ended-link.ts'
import type { ShareScope } from '#lib/auth/proof.ts'
import { openShare, type ShareOpening, statusOfOpening } from '#lib/auth/scope.ts'

type Open = Extract<ShareOpening, { kind: 'open' }>
type Closed = Exclude<ShareOpening, Open>

/** One sentence for whoever stands before a closed door: what is the matter, and whom to ask. */
export function doorSentence(opening: Closed): string {
  switch (opening.kind) {
    case 'unknown':
      return 'There is nothing at this address. Check the link, or ask whoever sent it for a new one.'
    case 'ended':
      return endedSentence(opening)
    case 'locked':
      return 'This link asks its reader to open it first. Open its page, then try again.'
    case 'busy':
      return 'Too many unknown links were tried from here. Wait a minute, then try again.'
    case 'away':
      return 'This cannot be shown at the moment. Try again in a few minutes.'
  }
}

/** For every file behind a link: the same door as the page, with the status that belongs to what it answers. */
export async function throughDoor(
  token: string,
  run: (share: ShareScope, opening: Open) => Promise<Response>,
): Promise<Response> {
  return answer(async () => {
    const opening = await openShare(token)
    if (opening.kind === 'open') return run(opening.scope, opening)
    return sentence(doorSentence(opening), statusOfOpening[opening.kind])
  })
}

const sentence = (text: string, status: number) =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** The same for what can be saved: not every link lets its reader take a file away. */
export const takenThroughDoor = (token: string, run: (share: ShareScope) => Promise<Response>) =>
  throughDoor(token, async (share, { isDownloadAllowed, contact }) =>
    isDownloadAllowed
      ? run(share)
      : sentence(`This link is for reading on its page. Ask ${contact} if you need the file.`, 403),
  )
