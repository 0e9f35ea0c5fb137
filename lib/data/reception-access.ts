import 'server-only'
import { withSettings } from './database.ts'

export type ReceptionRow = { workspaceId: string; name: string; contact: string }

/** The workspace whose form of requests stands at this address, while it is open; null otherwise. */
export function findReception(address: string): Promise<ReceptionRow | null> {
  return withSettings({ 'app.reception_address': address }, async (tx) => {
    const [row] = await tx.$queryRaw<{ workspaceId: string; contact: string; setting: string }[]>`
      select workspace_id as "workspaceId", contact, set_config('app.workspace_id', workspace_id::text, true) as setting
      from reception where address = ${address} and is_open`
    if (!row) return null
    const { workspaceId, contact } = row
    const { name } = await tx.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { name: true },
    })
    return { workspaceId, name, contact }
  })
}
