import 'server-only'
import { statusOf } from '#app/api/answer.ts'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'
import { QUESTION_LIMITS } from '#lib/schemas/question.ts'
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
  form: Form,
  act: (input: Input) => Promise<Result<void>>,
): Promise<Response> {
  const fields = await fieldsOf(request)
  if (!fields) return new Response('The form could not be read.\n', { status: 400 })
  const { [PRICE]: asked, ...typed } = fields
  if (form === 'accept' && asked !== undefined)
    return back(token, '#price', typed, { ...QUIET, typed: kept(form, typed) })
  // Not typed by a stranger's form: the action's own schema reads it first.
  const result = await act({ ...typed, token } as unknown as Input)
  if (!wantsPage(request)) return plainAnswer(result, result.ok ? 200 : statusOf[result.code])
  const note = result.ok ? doneNote(form) : noteOf(form, result, typed)
  return back(token, form === 'ask' ? '#ask' : '#answer', result.ok ? {} : typed, note)
}

/** Asks for the price of a choice instead of accepting it. */
const PRICE = 'price'
/** An answer shows itself on the page; a question has to be said to have come through. */
const doneNote = (form: Form): AnswerNote | null =>
  form === 'ask' ? { form, message: '', fields: {}, typed: {}, isDone: true } : null

const QUIET = { form: 'accept' as const, message: '', fields: {} }

/** A browser is sent to a page; anyone else wants to know how it went. */
export const wantsPage = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false

export const plainAnswer = (result: unknown, status: number, headers: Record<string, string> = {}) =>
  Response.json(result, { status, headers: { 'cache-control': 'private, no-store', ...headers } })

/** To the page, which shows what was chosen. */
function back(
  token: string,
  place: string,
  typed: Record<string, string>,
  note: AnswerNote | null,
): Response {
  const chosen = typed.take === undefined ? '' : `?${new URLSearchParams({ take: typed.take })}`
  return toPage(`${paths.share(token)}${chosen}${place}`, [noteHeader(token, note)])
}

export function toPage(location: string, cookies: string[]): Response {
  const headers = new Headers({ location })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

export async function fieldsOf(request: Request): Promise<Record<string, string> | null> {
  try {
    const entries = [...(await request.formData())]
    const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return withTaken(texts)
  } catch {
    return null
  }
}

/** Ticks and picks have names of their own, since each is a field of the browser's; sent on they are one list. */
function withTaken(entries: [string, string][]): Record<string, string> {
  const isTaken = ([name]: [string, string]) => /^take-\d+$/.test(name)
  const fields = Object.fromEntries(entries.filter((entry) => !isTaken(entry)))
  const taken = entries.filter(isTaken).map(([, at]) => at)
  return fields.choice === undefined ? fields : { ...omitChoice(fields), take: taken.join('.') }
}

const omitChoice = ({ choice: _, ...fields }: Record<string, string>): Record<string, string> => fields

const LIMITS = { ...ANSWER_LIMITS, ...QUESTION_LIMITS }
type Kept = keyof typeof LIMITS
type Form = 'accept' | 'decline' | 'ask'
const KEPT: Record<Form, Kept[]> = {
  accept: ['name', 'role'],
  decline: ['name', 'reason'],
  ask: ['name', 'email', 'question'],
}

/** Cut to what the form may hold: a browser drops a cookie of more than 4,096 bytes, with all that was typed. */
function noteOf(
  form: Form,
  { message, fields }: Result<void> & { ok: false },
  typed: Record<string, string>,
): AnswerNote {
  return {
    form,
    message: message.slice(0, 300),
    fields: pick(form, fields, () => 200),
    typed: kept(form, typed),
  }
}

const pick = (form: Form, from: Record<string, string>, longest: (name: Kept) => number) =>
  Object.fromEntries(
    KEPT[form].flatMap((name) => (from[name] ? [[name, from[name].slice(0, longest(name))]] : [])),
  )

const kept = (form: Form, typed: Record<string, string>) => pick(form, typed, (name) => LIMITS[name])
