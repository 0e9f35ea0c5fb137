'use server'

import { revalidatePath } from 'next/cache'
import { action } from '#lib/action.ts'
import { updateWorkspace } from '#lib/data/workspace.ts'
import { paths } from '#lib/paths.ts'
import { workspaceInput } from '#lib/schemas/workspace.ts'

export const saveWorkspace = action('manage', workspaceInput, async (scope, input) => {
  await updateWorkspace(scope, input)
  // The name of the workspace stands in the shell around every page.
  revalidatePath(paths.home(), 'layout')
})
