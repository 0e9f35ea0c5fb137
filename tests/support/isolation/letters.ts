import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { askQuestion, openQuestions } from '#lib/data/question.ts'
import { receiveRequest } from '#lib/data/quote-request.ts'
import { getReception, saveReception } from '#lib/data/reception.ts'
import { unknownIntake } from '#lib/domain/advice/intake.ts'
import { visitor } from '../quote.ts'
import { requestScope } from '../scope.ts'

export const asked = (mark: string) => ({
  ...{ company: `${mark} company`, name: 'Maja Lind', email: `${mark}-asker@example.com` },
  ...{ subject: `${mark} request`, message: '', ...unknownIntake },
})

/** An open form, a request that came by it, and a question on a link. */
export async function fillLetters(scope: Scope, share: ShareScope, mark: string) {
  await saveReception(scope, { contact: 'desk@example.org', isOpen: true })
  const { address } = await getReception(scope)
  await receiveRequest(requestScope(scope.workspaceId), asked(mark), visitor)
  await askQuestion(share, { name: 'Ida Berg', email: null, question: `${mark}: how soon?` }, visitor)
  const [question] = await inWorkspace(scope, (tx) => openQuestions(tx, scope, 1))
  return { formAddress: address ?? '', questionId: question?.id ?? '' }
}
