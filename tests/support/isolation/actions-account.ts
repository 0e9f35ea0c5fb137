import { gzipSync } from 'node:zlib'
import { sha256 } from '#lib/secret/opaque.ts'
import { type ActionRow, manages, opens, reads, writes } from './action-row.ts'

const person = { name: 'Eve', email: 'eve@example.com' }
const password = 'a sentence of my own'

const workspace = {
  ...{ name: 'Harbour AI', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'de-DE' },
  ...{
    quotePrefix: 'Q',
    taxRatePercent: '19',
    terms: 'Payable in 14 days',
    marginFloorPercent: '15',
    revision: 3,
  },
}

const drawing = gzipSync(
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>',
).toString('base64')

const fxRate = { from: 'EUR', to: 'USD', day: '2026-10-30', rate: '1.05', source: 'Our bank' }
const fxList = {
  ...{ name: 'eurofxref.csv', since: '2026-01-01' },
  packed: gzipSync('Date,USD\n2026-10-30,1.0512\n').toString('base64'),
}

export const accountActions: Record<string, Record<string, ActionRow>> = {
  'search/actions.ts': { findAnything: reads((its) => ({ q: its.mark }), null) },
  'settings/actions.ts': { saveWorkspace: manages(() => workspace, null) },
  'settings/exchange-rates/actions.ts': {
    createFxRate: writes(() => ({ ...fxRate }), null),
    previewRates: writes(() => fxList, null),
    // A list that was never shown: what it would record is not what its fingerprint says.
    importRates: writes(() => ({ ...fxList, plan: 'c'.repeat(64) }), 'conflict'),
  },
  'settings/texts/actions.ts': {
    saveQuoteText: writes((its) => ({ id: its.textId, name: 'Warranty', content: 'For a year.' })),
    removeQuoteText: writes((its) => ({ id: its.textId })),
  },
  'settings/look/actions.ts': {
    saveLook: manages(() => ({ paper: 'letter', accent: '#1d4ed8', logo: drawing, revision: 4 }), null),
  },
  'settings/calendar/actions.ts': {
    setWeekend: writes(() => ({ weekend: [5, 6] }), null),
    addHoliday: writes(() => ({ day: '2026-12-25', name: 'Christmas' }), null),
    removeHoliday: writes(() => ({ day: '2026-12-24' }), null),
    addAbsence: writes((its) => ({ userId: its.member.userId, from: '2026-12-28', to: '2026-12-31' })),
    removeAbsence: writes((its) => ({ id: its.absenceId })),
  },
  'settings/members/actions.ts': {
    createMember: manages(
      () => ({ name: 'Eve', email: `${crypto.randomUUID()}@example.com`, role: 'viewer' }),
      null,
    ),
    renewAddress: manages((its) => ({ userId: its.member.userId })),
    setMemberRole: manages((its) => ({ userId: its.member.userId, role: 'viewer' })),
    disableMember: manages((its) => ({ userId: its.member.userId })),
    enableMember: manages((its) => ({ userId: its.member.userId })),
  },
  'settings/security/actions.ts': {
    changePassword: reads(() => ({ present: 'not the present one', password }), 'invalid'),
    endSession: reads(
      (its) => ({ id: Buffer.from(sha256(its.ownerSessionId)).toString('hex') }),
      'not-found',
    ),
    endOtherSessions: reads(() => ({}), null),
  },
}

/** Of those who have not signed in, with the answer that anybody gets. */
export const entryActions: Record<string, Record<string, ActionRow>> = {
  'sign-in/actions.ts': {
    signIn: opens({ email: 'eve@example.com', password, callbackUrl: '/clients' }, 'invalid'),
    signOut: opens({}, null),
  },
  'set-password/actions.ts': { setPassword: opens({ token: 'guessed', password }, 'not-found') },
  'setup/actions.ts': {
    claimInstallation: opens(
      {
        ...{ token: 'guessed', workspaceName: 'Rival AI', currency: 'EUR', timeZone: 'Europe/Berlin' },
        ...{ ...person, password },
      },
      'not-found',
    ),
  },
}
