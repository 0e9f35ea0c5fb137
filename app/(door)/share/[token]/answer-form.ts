import 'server-only'
import { statusOf } from '#app/api/answer.ts'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'
import { ANSWER_LIMITS, type AnswerNote } from '#lib/schemas/share.ts'
import { noteHeader } from './answer-note.ts'

/**
 * Takes a plain form of the door. A plain address rather than a server action, because a page that a client keeps open
 * for weeks must still work after the next release, and because an answer has a status. A browser is sent back to the
 * page, with what was typed if it could not be taken; anyone else gets the result itself.
 */
export async function answerForm<Input extends { token: string }>(
  request: Request,
  token: string,
  form: AnswerNote['form'],
  act: (input: Input) => Promise<Result<void>>,
): Promise<Response> {
  const typed = await fieldsOf(request)
  if (!typed) return new Response('The form could not be read.\n', { status: 400 })
  const result = await act({ ...typed, token } as unknown as Input)
  if (!request.headers.get('accept')?.includes('text/html')) {
    const status = result.ok ? 200 : statusOf[result.code]
    return Response.json(result, { status, headers: { 'cache-control': 'private, no-store' } })
  }
  const note = result.ok ? null : { form, ...noteOf(result, typed) }
  return new Response(null, {
    status: 303,
    headers: { location: `${paths.share(token)}#answer`, 'set-cookie': noteHeader(token, note) },
  })
}

async function fieldsOf(request: Request): Promise<Record<string, string> | null> {
  try {
    const entries = [...(await request.formData())]
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return null
  }
}

const KEPT = ['name', 'role', 'reason'] as const

function noteOf(result: Result<void> & { ok: false }, typed: Record<string, string>) {
  return {
    message: result.message.slice(0, 300),
    fields: pick(result.fields, 200),
    typed: pick(typed, ANSWER_LIMITS.reason),
  }
}

const pick = (from: Record<string, string>, longest: number) =>
  Object.fromEntries(KEPT.flatMap((name) => (from[name] ? [[name, from[name].slice(0, longest)]] : [])))
