import { type ActionRow, writes } from './action-row.ts'

export const linkTerms = () => ({
  ...{ label: 'For the board', lastDay: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
  ...{ hasPassword: true, password: 'tin lamp and violet', viewLimit: '5', isDownloadAllowed: false },
})

export const linkActions: Record<string, Record<string, ActionRow>> = {
  'links/actions.ts': {
    changeLink: writes((its) => ({ id: its.reportShare.shareId, revision: 1, ...linkTerms() })),
    revokeLink: writes((its) => ({ id: its.reportShare.shareId })),
  },
}
