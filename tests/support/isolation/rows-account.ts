import * as calendar from '#lib/data/calendar.ts'
import * as look from '#lib/data/look.ts'
import * as members from '#lib/data/member.ts'
import * as sessions from '#lib/data/session.ts'
import * as users from '#lib/data/user.ts'
import { getWorkspace, updateWorkspace } from '#lib/data/workspace.ts'
import { sha256 } from '#lib/secret/opaque.ts'
import { apart, type FileRows, refuses, showsOwn, unpoliced, within, writesOwn } from './row.ts'

const SECRET = 'is named by a secret that only its holder has'

const hex = (id: string) => Buffer.from(sha256(id)).toString('hex')

export const accountRows: Record<string, FileRows> = {
  'calendar.ts': {
    getWorkCalendar: showsOwn((own) => calendar.getWorkCalendar(own.scope)),
    readWorkWeek: showsOwn((own) => within(own, (tx, scope) => calendar.readWorkWeek(tx, scope))),
    setWeekend: writesOwn((own) => calendar.setWeekend(own.scope, { weekend: [5, 6] })),
    readAbsences: showsOwn(async (own, its) => {
      const absences = await within(own, (tx, scope) => calendar.readAbsences(tx, scope))
      return absences.some((absence) => absence.owner === its.member.userId) ? its.mark : null
    }),
    readMembers: showsOwn(async (own, its) => {
      const members = await within(own, (tx, scope) => calendar.readMembers(tx, scope))
      return members.some((member) => member.userId === its.member.userId) ? its.mark : null
    }),
    addHoliday: writesOwn((own) => calendar.addHoliday(own.scope, { day: '2026-12-24', name: 'Taken' })),
    removeHoliday: writesOwn((own) => calendar.removeHoliday(own.scope, '2026-12-24')),
    addAbsence: refuses((own, its) =>
      calendar.addAbsence(own.scope, { userId: its.member.userId, from: '2026-12-28', to: '2026-12-31' }),
    ),
    removeAbsence: refuses((own, its) => calendar.removeAbsence(own.scope, its.absenceId)),
  },
  'look.ts': {
    getLook: showsOwn((own) => look.getLook(own.scope)),
    updateLook: writesOwn(async (own) => {
      const { revision } = await getWorkspace(own.scope)
      await look.updateLook(own.scope, { paper: 'letter', accent: null, logo: 'keep', revision })
    }),
    getLogo: refuses((own, its) => look.getLogo(own.scope, its.logo.id)),
    findLogo: refuses((own, its) =>
      within(own, (tx, scope) => look.findLogo(tx, scope, { paper: 'a4', accent: null, logo: its.logo })),
    ),
  },
  'member.ts': {
    listMembers: showsOwn((own) => members.listMembers(own.scope)),
    createMember: writesOwn((own) => {
      const email = `${crypto.randomUUID()}@example.com`
      return members.createMember(own.scope, { name: 'Eve', email, role: 'viewer' })
    }),
    renewPasswordToken: refuses((own, its) => members.renewPasswordToken(own.scope, its.member.userId)),
    setMemberRole: refuses((own, its) => members.setMemberRole(own.scope, its.member.userId, 'owner')),
    disableMember: refuses((own, its) => members.disableMember(own.scope, its.member.userId)),
    enableMember: refuses((own, its) => members.enableMember(own.scope, its.member.userId)),
  },
  'session.ts': {
    openSession: apart('opens a session for whom a password or a one-time address has proved'),
    findSession: apart(SECRET),
    endSession: apart(SECRET),
    endSessionsOf: apart('works in the transaction of a caller who has proved the user'),
    getSecurity: unpoliced(
      'sessions are read before a workspace is known, so their table has no policy',
      showsOwn((own, its) => sessions.getSecurity(own.member, its.sessionId)),
    ),
    endOwnSession: refuses((own, its) => sessions.endOwnSession(own.member, hex(its.sessionId))),
    endOtherSessions: writesOwn((own, its) => sessions.endOtherSessions(own.member, its.sessionId)),
  },
  'user.ts': {
    findCredentials: apart('finds who signs in by his address'),
    signInUser: apart('opens a session for whom a password has proved'),
    arrive: apart('chooses the workspace of whom a password or a one-time address has proved'),
    getPasswordHash: apart('reads the row of the very user whom the scope proves'),
    changePassword: writesOwn((own, its) => users.changePassword(own.member, 'a hash', its.sessionId)),
  },
  'workspace.ts': {
    getWorkspace: showsOwn((own) => getWorkspace(own.scope)),
    updateWorkspace: writesOwn(async (own) => {
      const { id: _, ...input } = await getWorkspace(own.scope)
      await updateWorkspace(own.scope, input)
    }),
  },
  'password-token.ts': {
    issuePasswordToken: apart('works in the transaction of a caller who has proved the user'),
    findTokenHolder: apart(SECRET),
    redeemPasswordToken: apart(SECRET),
  },
  'setup.ts': { isClaimable: apart(SECRET), claim: apart(SECRET) },
  'share-access.ts': { findShare: apart(SECRET), countOpening: apart(SECRET) },
  'throttle.ts': {
    countTry: apart('counts tries of strangers by their address'),
    forgetTries: apart('counts tries of strangers by their address'),
    returnTry: apart('counts tries of strangers by their address'),
  },
  'catalogue.ts': {
    latestCatalogue: apart('prices belong to no tenant'),
    catalogueOf: apart('prices belong to no tenant'),
    guidePresets: apart('prices belong to no tenant'),
  },
  'statement.ts': {
    statementName: apart('names the text of a statement, whoever asks it'),
  },
  'database.ts': {
    database: apart('is the pool itself; without a setting row-level security shows no row of a tenant'),
    inWorkspace: apart('opens the transaction in which a scope counts'),
    inWorkspaceAtLength: apart('opens such a transaction too'),
    withSettings: apart('opens the transaction in which a secret or a user counts'),
  },
}
