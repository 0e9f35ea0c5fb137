import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { noteDenial } from './auth/denial.ts'
import { findScope } from './auth/scope.ts'
import { Failure } from './errors.ts'

/** Once for each request, since the layout and the page of a project both look for it. */
const noteOnce = cache(async () => {
  const scope = await findScope()
  if (scope) await noteDenial(scope, 'not-found')
})

/**
 * What a page reads, or the not-found page: the same for an id that never was and for one of another workspace. Both
 * leave a trace, since they look alike.
 */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found') throw error
    await noteOnce()
    return notFound()
  }
}
