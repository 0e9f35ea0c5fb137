import type { RequestScope, Scope, ShareScope, ShareTarget } from '#lib/auth/proof.ts'
import type { Role } from '#lib/domain/role.ts'

/** Tests may forge what the application cannot. */
export const memberScope = (workspaceId: string, userId: string, role: Role = 'owner') =>
  ({ workspaceId, userId, role }) as Scope

export const shareScope = (workspaceId: string, shareId: string, target: ShareTarget) =>
  ({ workspaceId, shareId, target }) as ShareScope

export const requestScope = (workspaceId: string) => ({ workspaceId }) as RequestScope
