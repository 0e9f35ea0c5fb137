'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as spend from '#lib/data/spend-paste.ts'
import { pasteUndo, spendBlock, spendPaste } from '#lib/schemas/spend-paste.ts'

/** What writing the pasted amounts would do. Nothing is written. */
export const planPaste = action('write', spendBlock, (scope, input) => spend.planPaste(scope, input))

export const writePaste = action('write', spendPaste, (scope, input) => spend.writePaste(scope, input))

export const undoPaste = action('write', pasteUndo, async (scope, input) => {
  await spend.undoPaste(scope, input)
  refresh()
})
