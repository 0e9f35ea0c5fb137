import { objectsOf, readPdf } from '../pdf.ts'
import type { Answer } from './visitor.ts'

let readers = 0

/** What a reader gets who comes from an address of his own; of a PDF what can be read out of it. */
export async function getAsReader(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  readers += 1
  const from = { accept: 'text/html', 'x-forwarded-for': `198.18.0.${readers % 250}`, ...headers }
  const response = await fetch(url, { headers: from, redirect: 'manual' })
  const body = readable(new Uint8Array(await response.arrayBuffer()))
  return { status: response.status, headers: response.headers, body }
}

/** All that can be read out of an answer: its text, or of a PDF the words, the dictionaries and what is attached. */
function readable(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  if (!text.startsWith('%PDF')) return text
  const { text: words, structure } = readPdf(bytes)
  const streams = [...objectsOf(bytes).values()].map(({ stream }) =>
    Buffer.from(stream, 'latin1').toString('utf8'),
  )
  return [words, structure, ...streams].join('\n')
}

/** What the page of a link holds for one reader alone: its nonce, the key of an answer, and when it was drawn. */
export const ownOf = ({ headers, body }: Answer): string[] => [
  headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1] ?? '',
  body.match(/name="idempotencyKey" value="([^"]+)"/)?.[1] ?? '',
  body.match(/name="started" value="([^"]+)"/)?.[1] ?? '',
]

export const withoutOwn = (answer: Answer): string =>
  ownOf(answer).reduce((text, own) => text.replaceAll(own, ''), answer.body)
