import 'server-only'
import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { type AnswerNote, answerNote } from '#lib/schemas/share.ts'

const NAME = 'tunewise-answer'
const SECONDS = 120

/** The header that keeps a note for the page that follows, or takes it away. It reaches no script and no other link. */
export function noteHeader(token: string, note: AnswerNote | null): string {
  const value = note ? Buffer.from(JSON.stringify(note)).toString('base64url') : ''
  const secure = env.appOrigin?.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${value}; Path=${paths.share(token)}; Max-Age=${note ? SECONDS : 0}; HttpOnly; SameSite=Strict${secure}`
}

/** What the last form of this link left behind; null when there is nothing, or nothing that makes sense. */
export async function readNote(): Promise<AnswerNote | null> {
  const value = (await cookies()).get(NAME)?.value
  if (!value) return null
  try {
    return answerNote.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}
