import type { Role } from '#lib/domain/role.ts'

declare const proof: unique symbol

/** Proof that a signed-in member acts in this workspace. Only `lib/auth/scope.ts` makes one. */
export type Scope = {
  readonly workspaceId: string
  readonly userId: string
  readonly role: Role
  readonly [proof]: 'member'
}

export type ShareTarget =
  | { readonly kind: 'quote'; readonly versionId: string }
  | { readonly kind: 'report'; readonly reportId: string }

/** Proof that a stranger stands before the open form of requests of this workspace. Only what opens a lead accepts it. */
export type RequestScope = {
  readonly workspaceId: string
  readonly [proof]: 'request'
}

/** Proof that a stranger holds a valid link to one thing. No function that writes a tenant's data accepts it. */
export type ShareScope = {
  readonly workspaceId: string
  readonly shareId: string
  readonly target: ShareTarget
  readonly [proof]: 'share'
}
