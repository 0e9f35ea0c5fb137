import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { ZodType, z } from 'zod'
import type { Result } from './action-result.ts'
import { noteReached } from './auth/answer.ts'
import { type ClientRequest, clientRequest, isOwnOrigin } from './auth/client-request.ts'
import { noteDenial } from './auth/denial.ts'
import { endedSentence } from './auth/ended-link.ts'
import type { Scope, ShareScope } from './auth/proof.ts'
import { findScope, openShare } from './auth/scope.ts'
import { isAllowed, type Permission } from './domain/role.ts'
import { conflict, Failure, invalid, notFound } from './errors.ts'
import { describeError, log } from './log.ts'
import { fieldsOf, sentenceOf } from './schemas/issues.ts'
import { unstorable } from './schemas/storable.ts'

/** Takes an object from a component, or a whole form where the page must work without JavaScript (`useActionState`). */
export type Action<Input, T> = {
  (previous: unknown, form: FormData): Promise<Result<T>>
  (input: Input): Promise<Result<T>>
}

/** An action of a member: prove the actor, check the origin, parse, run. Whatever fails comes back as a Result. */
export function action<S extends ZodType, T>(
  permission: Permission,
  schema: S,
  run: (scope: Scope, input: z.output<S>) => Promise<T>,
): Action<z.input<S>, T> {
  return answering(async (raw) => {
    const scope = await findScope()
    if (!scope) throw new Failure('signed-out')
    try {
      if (!isAllowed(scope.role, permission)) throw new Failure('forbidden')
      await checkOrigin()
      return await run(scope, parse(schema, raw))
    } catch (error) {
      if (error instanceof Failure && (error.code === 'forbidden' || error.code === 'not-found'))
        await noteDenial(scope, error.code)
      throw error
    }
  })
}

/** An action behind a client's link; the input carries the link's `token`, which the door opens first. */
export function shareAction<S extends ZodType<{ token: string }>, T>(
  schema: S,
  run: (share: ShareScope, input: z.output<S>, request: ClientRequest) => Promise<T>,
): Action<z.input<S>, T> {
  return answering(async (raw) => {
    const opening = await openShare(tokenOf(raw))
    if (opening.kind === 'busy')
      throw new Failure('forbidden', 'Too many tries. Wait a minute, then try again.')
    if (opening.kind === 'away') throw new Failure('unexpected')
    if (opening.kind === 'unknown') throw notFound()
    if (opening.kind === 'locked') throw new Failure('forbidden', 'Open the link first, then answer.')
    if (opening.kind === 'ended') throw conflict(endedSentence(opening))
    await checkOrigin()
    return run(opening.scope, parse(schema, raw), await clientRequest())
  })
}

/** An action before anyone can have proved who he is: sign-in, setup, setting a password. */
export function openAction<S extends ZodType, T>(
  schema: S,
  run: (input: z.output<S>, request: ClientRequest) => Promise<T>,
): Action<z.input<S>, T> {
  return answering(async (raw) => {
    await checkOrigin()
    return run(parse(schema, raw), await clientRequest())
  })
}

function answering<Input, T>(perform: (raw: unknown) => Promise<T>): Action<Input, T> {
  return async (first: unknown, form?: FormData): Promise<Result<T>> => {
    await noteReached()
    const raw = form instanceof FormData ? fieldsOfForm(form) : first
    try {
      return { ok: true, value: await perform(raw) }
    } catch (error) {
      unstable_rethrow(error)
      const { code, message, fields } = failureOf(error)
      return { ok: false, code, message, fields, ...(form instanceof FormData && { typed: typedIn(form) }) }
    }
  }
}

async function checkOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers()))
    throw new Failure(
      'forbidden',
      'This request did not come from our own pages. Reload the page and try again.',
    )
}

/** A form's fields as an object, without those that Next adds for itself. */
const fieldsOfForm = (form: FormData): Record<string, unknown> =>
  Object.fromEntries([...form].filter(([name]) => !name.startsWith('$ACTION')))

const SECRET = /password|present|token/i

/** What may be shown again: short texts, no passwords, nothing that the page brings along anyway. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldsOfForm(form)).filter(
      (pair): pair is [string, string] =>
        typeof pair[1] === 'string' && pair[1].length <= 10_000 && !SECRET.test(pair[0]),
    ),
  )

const tokenOf = (raw: unknown): string => {
  const token = typeof raw === 'object' && raw !== null && 'token' in raw ? raw.token : null
  return typeof token === 'string' ? token : ''
}

function parse<S extends ZodType>(schema: S, raw: unknown): z.output<S> {
  const bad = unstorable(raw)
  if (Object.keys(bad).length > 0) throw invalid(bad)
  const parsed = schema.safeParse(raw, { error: sentenceOf })
  if (!parsed.success) throw invalid(fieldsOf(parsed.error.issues))
  return parsed.data
}

/** Prisma's codes for what the visitor can mend (v7): a duplicate, a lost race, a row that is gone or never was. */
const translated: Record<string, () => Failure> = {
  P2002: () => conflict('This already exists. Choose another name or value.'),
  P2003: notFound,
  P2025: () => conflict(),
  P2034: () => conflict(),
}

/** What the visitor may know of an error. A surprise is logged and stays unspoken. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = translated[code]?.()
  if (known) return known
  log.error({ error: describeError(error) }, 'unexpected')
  return new Failure('unexpected')
}
