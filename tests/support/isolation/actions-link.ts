import { makeStamp } from '#lib/secret/form-stamp.ts'
import { intakeForm as intake } from '../intake.ts'
import { type ActionRow, manages, opens, writes } from './action-row.ts'

export const linkTerms = () => ({
  ...{ label: 'For the board', lastDay: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
  ...{ hasPassword: true, password: 'tin lamp and violet', viewLimit: '5', isDownloadAllowed: false },
})

export const linkActions: Record<string, Record<string, ActionRow>> = {
  'links/actions.ts': {
    changeLink: writes((its) => ({ id: its.reportShare.shareId, revision: 1, ...linkTerms() })),
    revokeLink: writes((its) => ({ id: its.reportShare.shareId })),
    settleQuestion: writes((its) => ({ id: its.questionId })),
  },
  'settings/public/actions.ts': {
    saveReception: manages(() => ({ contact: 'Ada Byron', isOpen: true }), null),
  },
}

const TWO_DAYS_MS = 48 * 3_600_000

/** Good in every field, but of a page that was open for too long: what anybody may send must change nothing here. */
export const doorActions: Record<string, Record<string, ActionRow>> = {
  'request/[address]/actions.ts': {
    sendRequest: opens(
      (its) => ({
        ...{ address: its.formAddress, started: makeStamp(Date.now() - TWO_DAYS_MS - 1), website: '' },
        ...{ company: 'Meridian', name: 'Eve', email: 'eve@example.com', subject: 'Answer our mail' },
        ...{ message: 'We get much of it.', ...intake },
      }),
      'invalid',
    ),
  },
}
