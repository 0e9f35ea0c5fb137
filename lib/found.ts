import 'server-only'
import { notFound } from 'next/navigation'
import { Failure } from './errors.ts'

/** What a page reads, or the not-found page: the same for an id that never was and for one of another workspace. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') notFound()
    throw error
  }
}
