import 'server-only'
import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { isPass, makePass, PASS_SECONDS, type PassFor } from '#lib/secret/share-pass.ts'

const NAME = 'tunewise-pass'

/** True for a reader whom this link has let in before. */
export const hasPass = async (link: PassFor): Promise<boolean> =>
  isPass((await cookies()).get(NAME)?.value, link, Date.now())

/**
 * The header that lets a reader come back. It reaches no script and no other link. `Lax`, since the link in a mail
 * leads here from another site.
 */
export function passHeader(token: string, link: PassFor): string {
  const secure = env.appOrigin?.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${makePass(link, Date.now())}; Path=${paths.share(token)}; Max-Age=${PASS_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}
