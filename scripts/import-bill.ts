import { basename } from 'node:path'
import type { Scope } from '#lib/auth/proof.ts'
import { commitImport, dropImport } from '#lib/data/spend-import.ts'
import { openImport } from '#lib/data/spend-stage.ts'
import type { GivenAnswers } from '#lib/domain/import/given-answers.ts'
import { Failure } from '#lib/errors.ts'
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
}

const MOST_REJECTED = 200

async function run({ path, answers, projectId, projectName, isSure, ...member }: BillOrder) {
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
  const isWritten = isSure && !plan.isKnown
  if (isWritten) await commitImport(scope, id, plan.fingerprint)
  else await dropImport(scope, id)
  const { format, formatVersion, sourceKind, currencyTotals, rows, rejected } = bill
  return {
    ok: true,
    isWritten,
    ...(isWritten && { importId: id }),
    ...(plan.isKnown && {
      note: 'This bill was imported before, with the same content: nothing changed.',
    }),
    ...(!isSure && { note: 'Nothing was written. Repeat the command with --yes to take it over.' }),
    project: projectName,
    ...{ format, formatVersion, sourceKind, currencyTotals, rows },
    lines: plan.lines,
    months: plan.months.map(({ projectId: _, ...month }) => month),
    warnings: [...bill.warnings, ...plan.warnings],
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
