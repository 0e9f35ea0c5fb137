import { basename } from 'node:path'
import type { Scope } from '#lib/auth/proof.ts'
import { commitImport, dropImport } from '#lib/data/spend-import.ts'
import { openImport } from '#lib/data/spend-stage.ts'
import type { GivenAnswers } from '#lib/domain/import/given-answers.ts'
import { aheadWarning } from '#lib/domain/import/tally.ts'
import { Failure } from '#lib/errors.ts'
import { countOf } from '#lib/format.ts'
import { answersOf, wordsOf } from '#lib/import/given.ts'
import { sourceOfPath } from '#lib/import/part.ts'
import { stageBill } from '#lib/job/stage-bill.ts'
import { reason } from './failure.ts'

/** What `tunewise import` has found out before it hands over. */
export type BillOrder = {
  path: string
  answers: GivenAnswers
  projectId: string
  projectName: string
  workspaceId: string
  userId: string
  role: string
  isSure: boolean
  /** Rows of days that have not come are taken over too. */
  isAheadMeant: boolean
}

const MOST_REJECTED = 200

async function run(order: BillOrder) {
  const { path, answers, projectId, projectName, isSure, isAheadMeant, ...member } = order
  // Whoever may read the folder of the installation may act for its members.
  const { workspaceId, userId, role } = member
  const scope = { workspaceId, userId, role } as Scope
  const source = await sourceOfPath(path)
  const { id } = await openImport(scope, {
    ...{ projectId, fileName: basename(path).slice(0, 200), bytes: source.size, answers },
  })
  const { bill, plan } = await stageBill(scope, id, source, {
    words: wordsOf(answers),
    answers: answersOf(answers),
  })
  const isUnsaid = bill.ahead !== null && !isAheadMeant
  const isWritten = isSure && !plan.isKnown && !isUnsaid
  if (isWritten) await commitImport(scope, id, plan.fingerprint, { isAheadMeant })
  else await dropImport(scope, id)
  const { format, formatVersion, sourceKind, currencyTotals, rows, rejected } = bill
  const isAsked = isSure && !plan.isKnown && isUnsaid
  return {
    ok: !isAsked,
    ...(isAsked && {
      error: `${countOf(bill.ahead?.rows ?? 0, 'row')} of this bill lie in the future, the last on ${bill.ahead?.lastDay}. Nothing was written: check the dates, then repeat the command with --yes --future.`,
    }),
    isWritten,
    ...(isWritten && { importId: id }),
    ...(plan.isKnown && {
      note: 'This bill was imported before, with the same content: nothing changed.',
    }),
    ...(!isSure && {
      note: `Nothing was written. Repeat the command with --yes${isUnsaid ? ' --future' : ''} to take it over.`,
    }),
    project: projectName,
    ...{ format, formatVersion, sourceKind, currencyTotals, rows },
    lines: plan.lines,
    months: plan.months.map(({ projectId: _, ...month }) => month),
    warnings: [...bill.warnings, ...aheadWarning(bill.ahead), ...plan.warnings],
    rejected: rejected.slice(0, MOST_REJECTED),
  }
}

const errorOf = (thrown: unknown): string =>
  thrown instanceof Failure ? (thrown.fields.file ?? thrown.message) : reason(thrown)

const answer = await run(JSON.parse(process.env.BILL_ORDER ?? '{}')).catch((thrown) => ({
  ok: false,
  error: errorOf(thrown),
}))
process.stdout.write(JSON.stringify(answer), () => process.exit())
