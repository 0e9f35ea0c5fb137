import type { ActionRow } from './action-row.ts'
import { accountActions, entryActions } from './actions-account.ts'
import { importActions } from './actions-import.ts'
import { doorActions, linkActions } from './actions-link.ts'
import { offerActions } from './actions-offer.ts'
import { projectActions } from './actions-project.ts'
import { ruleActions } from './actions-rule.ts'

const rowsOf = (folder: string, files: Record<string, Record<string, ActionRow>>) =>
  Object.entries(files).flatMap(([file, rows]) =>
    Object.entries(rows).map(([name, row]) => ({ file: `app/${folder}/${file}`, name, ...row })),
  )

/** Every server action, with good input for it. An owner can call them in this order. */
export const actionRows = [
  ...rowsOf('(desk)', {
    ...{
      ...projectActions,
      ...importActions,
      ...offerActions,
      ...linkActions,
      ...ruleActions,
      ...accountActions,
    },
  }),
  ...rowsOf('(entry)', entryActions),
  ...rowsOf('(door)', doorActions),
]
