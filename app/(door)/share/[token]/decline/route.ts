import { shareAction } from '#lib/action.ts'
import { declineQuote } from '#lib/data/acceptance.ts'
import { declineInput } from '#lib/schemas/share.ts'
import { answerForm } from '../answer-form.ts'

const decline = shareAction(declineInput, (share, { token: _, ...input }, visitor) =>
  declineQuote(share, input, visitor),
)

export async function POST(request: Request, { params }: RouteContext<'/share/[token]/decline'>) {
  return answerForm(request, (await params).token, 'decline', decline)
}
