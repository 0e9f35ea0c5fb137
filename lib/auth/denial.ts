import 'server-only'
import { audit } from '#lib/data/audit.ts'
import { inWorkspace } from '#lib/data/database.ts'
import type { ErrorCode } from '#lib/errors.ts'
import { describeError, log } from '#lib/log.ts'
import type { Scope } from './proof.ts'

/**
 * Leaves a trace when a member asked for what is not his to do or see. Another tenant's id and one that does not
 * exist look alike, so both are noted. A failure to note it does not change the answer.
 */
export async function noteDenial(scope: Scope, code: ErrorCode): Promise<void> {
  try {
    await inWorkspace(scope, (tx) =>
      audit(tx, scope, {
        action: 'authz.denied',
        subjectKind: 'member',
        subjectId: scope.userId,
        summary:
          code === 'forbidden'
            ? 'Tried something the role does not allow'
            : 'Asked for something that does not exist here',
        detail: { code },
      }),
    )
  } catch (error) {
    log.error({ error: describeError(error) }, 'a denial could not be noted')
  }
}
