import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { chosenView } from '#lib/domain/quote/chosen-view.ts'
import { committedMinor } from '#lib/domain/quote/quote-draft.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { hasChoice, selectionAt, selectionProblem } from '#lib/domain/quote/selection.ts'
import { conflict } from '#lib/errors.ts'
import { formatMinor } from '#lib/format.ts'
import type { AcceptInput } from '#lib/schemas/share.ts'
import { freezeBaseline } from './baseline.ts'
import { asJson } from './convert.ts'
import type { Tx } from './database.ts'
import { newId } from './id.ts'
import { advanceProject } from './project-status.ts'
import type { QuoteRecord, VersionRecord } from './quote-version.ts'

/** What the client said: who he is, and what of the offer he takes. */
export type Yes = Pick<AcceptInput, 'name' | 'role' | 'take' | 'shown' | 'idempotencyKey'>

/** Through his link, or to a member who entered it. */
export type Way =
  | { shareId: string; address: string; userAgent: string }
  | { recordedBy: string; how: string }

/**
 * Keeps a yes to a version that can be accepted, priced from what was frozen, and carries the project along. The quote is
 * locked. Answers how many plans became a baseline by it.
 */
export async function keepAcceptance(
  tx: Tx,
  scope: Scope | ShareScope,
  quote: QuoteRecord,
  version: VersionRecord,
  { said, way }: { said: Yes; way: Way },
): Promise<number> {
  const { workspaceId } = scope
  const { snapshot, sha256 } = version
  if (!snapshot || !sha256) throw new Error('a sent version has no snapshot')
  const { view, selection } = chosenOf(snapshot, said)
  const { idempotencyKey, name, role } = said
  const round = await tx.acceptanceReversal.count({ where: { workspaceId, quoteId: quote.id } })
  const id = newId()
  await tx.acceptance.create({
    data: {
      ...{ workspaceId, id, quoteId: quote.id, versionId: version.id, round },
      ...{ idempotencyKey, name, role, sha256, address: '', userAgent: '', ...way },
      totalMinor: BigInt(committedMinor(view)),
      oneOffMinor: BigInt(view.oneOff.totalMinor),
      monthlyMinor: BigInt(view.monthly.totalMinor),
      currency: view.currency,
      selection: asJson(selection),
    },
  })
  const frozen = await freezeBaseline(tx, scope, quote.projectId, id)
  await advanceProject(tx, scope, quote.projectId, 'quote-accepted')
  return frozen
}

/**
 * What the client chose, priced here from the frozen version: nothing of what a form says about money is taken. A
 * choice that comes to another total than the one he saw is refused, and so is one that was not offered.
 */
function chosenOf(snapshot: QuoteView, { take, shown }: Pick<Yes, 'take' | 'shown'>) {
  const selection = selectionAt(snapshot.lines, take)
  const problem = selection ? selectionProblem(snapshot.lines, selection) : NOT_OFFERED
  if (!selection || problem) throw conflict(problem ?? NOT_OFFERED)
  if (!hasChoice(snapshot.lines)) return { view: snapshot, selection }
  const view = chosenView(snapshot, selection)
  const total = committedMinor(view)
  if (shown !== total)
    throw conflict(
      `What you chose comes to ${formatMinor(total, view.currency)} in all. Look at its price, then accept again.`,
    )
  return { view, selection }
}

const NOT_OFFERED = 'What was chosen is not part of this quote.'
