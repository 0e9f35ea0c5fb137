import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import type { Day } from '#lib/domain/day.ts'
import { type Absence, WEEKDAYS, type WorkWeek } from '#lib/domain/timeline/calendar.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { AbsenceInput, HolidayInput, WeekendInput } from '#lib/schemas/calendar.ts'
import { audit } from './audit.ts'
import { dateOf, dayOf } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'

/** More days off than these are no calendar but a mistake; the screen lists them all. */
const MOST = 1000

export type WorkCalendar = WorkWeek & {
  absences: { id: string; userId: string; name: string; from: Day; to: Day }[]
  members: { userId: string; name: string }[]
}

/** When nobody of the workspace works: the days of the week, and holidays, earliest first. */
export async function readWorkWeek(tx: Tx, scope: Scope | ShareScope): Promise<WorkWeek> {
  const { workspaceId } = scope
  const { weekend } = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { weekend: true },
  })
  const rows = await tx.holiday.findMany({ where: { workspaceId }, orderBy: { day: 'asc' }, take: MOST })
  return { weekend, holidays: rows.map(({ day, name }) => ({ day: dayOf(day), name })) }
}

/** When members are away, by their ids. */
export async function readAbsences(tx: Tx, scope: Scope | ShareScope): Promise<Absence[]> {
  const rows = await tx.absence.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows.map(({ userId, startsOn, endsOn }) => ({
    owner: userId,
    from: dayOf(startsOn),
    to: dayOf(endsOn),
  }))
}

/** Who can own work and be away: all who are not shut out, by name. */
export async function readMembers(tx: Tx, scope: Scope): Promise<{ userId: string; name: string }[]> {
  const rows = await tx.member.findMany({
    where: { workspaceId: scope.workspaceId, disabledAt: null },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    select: { userId: true, user: { select: { name: true } } },
    take: 500,
  })
  return rows.map(({ userId, user }) => ({ userId, name: user.name }))
}

/** Days off, absences and who may be away. */
export function getWorkCalendar(scope: Scope): Promise<WorkCalendar> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const absences = await tx.absence.findMany({
      where: { workspaceId },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      include: { member: { select: { user: { select: { name: true } } } } },
      take: MOST,
    })
    return {
      ...(await readWorkWeek(tx, scope)),
      absences: absences.map(({ id, userId, startsOn, endsOn, member }) => ({
        ...{ id, userId, name: member.user.name, from: dayOf(startsOn), to: dayOf(endsOn) },
      })),
      members: await readMembers(tx, scope),
    }
  })
}

/** Says on which days of the week nobody works. Plans keep the days they have; new ones and moves step over it. */
export function setWeekend(scope: Scope, { weekend }: WeekendInput): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const days = weekend.toSorted((a, b) => a - b)
    await tx.workspace.update({ where: { id: scope.workspaceId }, data: { weekend: days } })
    const names = days.map((day) => WEEKDAYS[day - 1]).join(', ')
    await tell(tx, scope, 'weekend-set', `Made the days off of each week: ${names || 'none'}`)
  })
}

/** Makes a day a holiday, or names it anew. Plans keep the days they have; new ones and moves step over it. */
export function addHoliday(scope: Scope, { day, name }: HolidayInput): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    if ((await tx.holiday.count({ where: { workspaceId } })) >= MOST)
      throw conflict(`A calendar holds at most ${MOST} holidays. Remove old ones first.`)
    const where = { workspaceId_day: { workspaceId, day: dateOf(day) } }
    await tx.holiday.upsert({ where, update: { name }, create: { workspaceId, day: dateOf(day), name } })
    await tell(tx, scope, 'holiday-added', `Made ${day} a holiday: ${name}`)
  })
}

/** Saying it twice changes nothing. */
export function removeHoliday(scope: Scope, day: Day): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.holiday.deleteMany({ where: { workspaceId, day: dateOf(day) } })
    if (count > 0) await tell(tx, scope, 'holiday-removed', `Made ${day} a working day again`)
  })
}

export function addAbsence(scope: Scope, { userId, from, to }: AbsenceInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const member = await tx.member.findUnique({
      where: { workspaceId_userId: { workspaceId, userId: knownId(userId) } },
      select: { user: { select: { name: true } } },
    })
    if (!member) throw notFound()
    if ((await tx.absence.count({ where: { workspaceId } })) >= MOST)
      throw conflict(`A calendar holds at most ${MOST} absences. Remove old ones first.`)
    const id = newId()
    const dates = { startsOn: dateOf(from), endsOn: dateOf(to) }
    await tx.absence.create({ data: { workspaceId, id, userId, ...dates } })
    await tell(tx, scope, 'absence-added', `${member.user.name} is away from ${from} to ${to}`)
    return { id }
  })
}

export function removeAbsence(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const where = { workspaceId_id: { workspaceId, id: knownId(id) } }
    const absence = await tx.absence.findUnique({
      where,
      include: { member: { select: { user: { select: { name: true } } } } },
    })
    if (!absence) throw notFound()
    await tx.absence.delete({ where })
    await tell(tx, scope, 'absence-removed', `${absence.member.user.name} is not away any more`)
  })
}

const tell = (tx: Tx, scope: Scope, verb: string, summary: string) =>
  audit(tx, scope, {
    action: `calendar.${verb}`,
    subjectKind: 'workspace',
    subjectId: scope.workspaceId,
    summary,
  })
