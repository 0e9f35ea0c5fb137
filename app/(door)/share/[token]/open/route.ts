import { statusOf } from '#app/api/answer.ts'
import { openAction } from '#lib/action.ts'
import { enterShare } from '#lib/auth/share-entry.ts'
import { paths } from '#lib/paths.ts'
import { enterInput } from '#lib/schemas/share.ts'
import { fieldsOf, plainAnswer, toPage, wantsPage } from '../answer-form.ts'
import { noteHeader } from '../answer-note.ts'

const enter = openAction(enterInput, ({ token, password }, { address }) =>
  enterShare(token, password, address),
)

/** Counts and lets in by POST alone: a scanner of mails that only fetches the address is no reader. */
export async function POST(request: Request, { params }: RouteContext<'/share/[token]/open'>) {
  const { token } = await params
  const { password = '' } = (await fieldsOf(request)) ?? {}
  const result = await enter({ token, password })
  const isIn = result.ok && result.value.isIn
  const cookie = result.ok && result.value.isIn ? result.value.cookie : null
  const refusal = result.ok
    ? result.value.isIn
      ? ''
      : result.value.wait
    : (result.fields.password ?? result.message)
  const cookies = cookie ? [cookie] : []
  if (!wantsPage(request)) {
    const status = isIn ? 200 : result.ok ? 429 : statusOf[result.code]
    return plainAnswer({ ok: isIn, message: refusal }, status, cookie ? { 'set-cookie': cookie } : {})
  }
  const note = { form: 'open' as const, message: refusal, fields: {}, typed: {}, isWaiting: result.ok }
  return toPage(paths.share(token), [...cookies, noteHeader(token, isIn ? null : note)])
}
