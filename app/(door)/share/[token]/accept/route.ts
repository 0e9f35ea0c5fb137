import { shareAction } from '#lib/action.ts'
import { acceptQuote } from '#lib/data/acceptance.ts'
import { acceptInput } from '#lib/schemas/share.ts'
import { answerForm } from '../answer-form.ts'

const accept = shareAction(acceptInput, (share, { token: _, ...input }, visitor) =>
  acceptQuote(share, input, visitor),
)

export async function POST(request: Request, { params }: RouteContext<'/share/[token]/accept'>) {
  return answerForm(request, (await params).token, 'accept', accept)
}
