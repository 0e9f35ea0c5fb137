export type Role = 'owner' | 'consultant' | 'viewer'

/** What a member may do. `read` looks, `write` works on projects, `manage` runs the workspace. */
export type Permission = 'read' | 'write' | 'manage'

const granted: Record<Role, readonly Permission[]> = {
  owner: ['read', 'write', 'manage'],
  consultant: ['read', 'write'],
  viewer: ['read'],
}

export const isAllowed = (role: Role, permission: Permission): boolean => granted[role].includes(permission)
