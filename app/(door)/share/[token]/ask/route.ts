import { shareAction } from '#lib/action.ts'
import { admitForm } from '#lib/auth/request-gate.ts'
import { askQuestion } from '#lib/data/question.ts'
import { askInput } from '#lib/schemas/question.ts'
import { answerForm } from '../answer-form.ts'

const ask = shareAction(askInput, async (share, { token: _, website: __, started, ...input }, visitor) => {
  await admitForm(share.shareId, started, visitor.address)
  await askQuestion(share, input, visitor)
})

export async function POST(request: Request, { params }: RouteContext<'/share/[token]/ask'>) {
  return answerForm(request, (await params).token, 'ask', ask)
}
