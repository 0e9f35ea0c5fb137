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
  const note = result.ok ? null : noteOf(form, result, typed)
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

type Kept = keyof typeof ANSWER_LIMITS
const KEPT: Record<AnswerNote['form'], Kept[]> = { accept: ['name', 'role'], decline: ['name', 'reason'] }

/** Cut to what the form may hold: a browser drops a cookie of more than 4,096 bytes, with all that was typed. */
function noteOf(
  form: AnswerNote['form'],
  { message, fields }: Result<void> & { ok: false },
  typed: Record<string, string>,
): AnswerNote {
  const pick = (from: Record<string, string>, longest: (name: Kept) => number) =>
    Object.fromEntries(
      KEPT[form].flatMap((name) => (from[name] ? [[name, from[name].slice(0, longest(name))]] : [])),
    )
  return {
    form,
    message: message.slice(0, 300),
    fields: pick(fields, () => 200),
    typed: pick(typed, (name) => ANSWER_LIMITS[name]),
  }
}
