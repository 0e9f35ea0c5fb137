import type { Scope } from '#lib/auth/proof.ts'
import { commitImport } from '#lib/data/spend-import.ts'
import { openImport } from '#lib/data/spend-stage.ts'
import { noAnswers } from '#lib/domain/import/given-answers.ts'
import { answersOf, wordsOf } from '#lib/import/given.ts'
import { sourceOfBytes } from '#lib/import/part.ts'
import { stageBill } from '#lib/job/stage-bill.ts'
import { bytes } from './bill.ts'

/** Reads a bill into the ledger; `run` takes it over as it was shown. */
export async function stage(
  scope: Scope,
  projectId: string,
  content: string | Uint8Array,
  { name = 'bill.csv', answers = noAnswers } = {},
) {
  const file = typeof content === 'string' ? bytes(content) : content
  const { id } = await openImport(scope, { projectId, fileName: name, answers })
  const said = { words: wordsOf(answers), answers: answersOf(answers) }
  const { bill, plan } = await stageBill(scope, id, sourceOfBytes(file), said)
  const run = (said?: { isAheadMeant: boolean }) => commitImport(scope, id, plan.fingerprint, said)
  return { id, bill, plan, run }
}

/** Reads a bill and takes it over. */
export async function take(...given: Parameters<typeof stage>): Promise<{ id: string }> {
  const { id, run } = await stage(...given)
  await run()
  return { id }
}
