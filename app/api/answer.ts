import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { failureOf } from '#lib/action.ts'
import { noteDenial } from '#lib/auth/denial.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { requireApiScope } from '#lib/auth/scope.ts'
import { DocumentFailure } from '#lib/document/pdf.ts'
import type { Permission } from '#lib/domain/role.ts'
import { type ErrorCode, Failure } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { Busy } from '#lib/queue.ts'

/** The HTTP status that belongs to each way of failing. */
export const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unexpected: 500,
}

const isHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET' && error.message === 'aborted'

const NO_STORE = { 'cache-control': 'private, no-store' }

/** Runs a route handler; a failure becomes its status and its sentence, and nothing is cached anywhere. */
export async function answer(run: () => Promise<Response>): Promise<Response> {
  try {
    const response = await run()
    response.headers.set('cache-control', NO_STORE['cache-control'])
    return response
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof Busy)
      return Response.json(
        { message: error.message },
        { status: 503, headers: { ...NO_STORE, 'retry-after': '5' } },
      )
    // Whoever stopped a transfer reads no answer, and nothing went wrong.
    if (isHungUp(error)) return new Response(null, { status: 499, headers: NO_STORE })
    if (error instanceof DocumentFailure) log.error({ reason: error.reason }, 'a document could not be made')
    const { code, message } = failureOf(error)
    return Response.json({ message }, { status: statusOf[code], headers: NO_STORE })
  }
}

/** A route of a member: proves the actor first, and notes who reached for what is not his. */
export const answerMember = (permission: Permission, run: (scope: Scope) => Promise<Response>) =>
  answer(async () => {
    const scope = await requireApiScope(permission)
    try {
      return await run(scope)
    } catch (error) {
      if (error instanceof Failure && error.code === 'not-found') await noteDenial(scope, error.code)
      throw error
    }
  })

/** A file for saving. The name is reduced to what every system takes; the real one stands beside it in UTF-8. */
export function fileAnswer(body: BodyInit, type: string, name: string): Response {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|-+(?=\.[a-z]+$)/g, '')
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    },
  })
}
