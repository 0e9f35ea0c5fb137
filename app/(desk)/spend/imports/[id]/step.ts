import type { Scope } from '#lib/auth/proof.ts'
import type { ImportDesk } from '#lib/data/import-desk.ts'
import type { SearchParams } from '#lib/schemas/list.ts'

/** What each step of an import gets from its page. */
export type StepProps = {
  scope: Scope
  desk: ImportDesk
  canWrite: boolean
  search: SearchParams
}
