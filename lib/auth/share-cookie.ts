import 'server-only'
import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { makePass, PASS_COOKIE, PASS_SECONDS, type PassFor } from '#lib/secret/share-pass.ts'

/** What a reader brings whom a link has let in before. */
export const readPass = async (): Promise<string | undefined> => (await cookies()).get(PASS_COOKIE)?.value

/**
 * The header that lets a reader come back. It reaches no script and no other link. `Lax`, since the link in a mail
 * leads here from another site.
 */
export function passHeader(token: string, link: PassFor): string {
  const secure = env.appOrigin?.startsWith('https:') ? '; Secure' : ''
  return `${PASS_COOKIE}=${makePass(link, Date.now())}; Path=${paths.share(token)}; Max-Age=${PASS_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}
