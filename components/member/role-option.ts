import type { Role } from '#lib/domain/role.ts'

export const roleLabel: Record<Role, string> = { owner: 'Owner', consultant: 'Consultant', viewer: 'Viewer' }

export const roleOptions = (Object.keys(roleLabel) as Role[]).map((value) => ({
  value,
  label: roleLabel[value],
}))
