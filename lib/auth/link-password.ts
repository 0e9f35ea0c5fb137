import 'server-only'
import { hashNewPassword } from './password.ts'

type Written<Terms> = Terms & { hasPassword: boolean; password: string }

/** The terms of a link as they are kept: the hash of its password, null without one, undefined where it stays. */
export async function withPasswordHash<Terms>({ hasPassword, password, ...terms }: Written<Terms>) {
  const hash = password === '' ? undefined : await hashNewPassword(password)
  return { ...terms, passwordHash: hasPassword ? hash : null }
}
