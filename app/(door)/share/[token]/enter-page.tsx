import { EnterForm } from '#components/share/enter-form.tsx'
import { answerWith } from '#lib/auth/answer.ts'
import { readNote } from './answer-note.ts'

type EnterPageProps = { token: string; asks: 'password' | 'count' }

/** Before a link that asks something of its reader: nothing of what lies behind it, not even its name. */
export async function EnterPage({ token, asks }: EnterPageProps) {
  const note = await readNote()
  const refused = note?.form === 'open' ? note : null
  if (refused?.isWaiting) await answerWith(429)
  return <EnterForm token={token} asks={asks} error={refused?.message ?? null} />
}
