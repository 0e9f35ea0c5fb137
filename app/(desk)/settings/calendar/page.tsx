import type { Metadata } from 'next'
import { AbsenceList } from '#components/calendar/absence-list.tsx'
import { HolidayList } from '#components/calendar/holiday-list.tsx'
import { WeekendForm } from '#components/calendar/weekend-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getWorkCalendar } from '#lib/data/calendar.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { addAbsence, addHoliday, removeAbsence, removeHoliday, setWeekend } from './actions.ts'

export const metadata: Metadata = { title: 'Calendar' }

export default async function Page() {
  const scope = await requireScope('read')
  const { weekend, holidays, absences, members } = await getWorkCalendar(scope)
  const canWrite = isAllowed(scope.role, 'write')
  return (
    <>
      <PageHeader
        title="Calendar"
        description="On which days nobody works, and who is away when. New plans and every move step over them; plans that exist keep their days until they are moved."
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Card title="Days off of each week">
            <WeekendForm weekend={weekend} save={canWrite ? setWeekend : null} />
          </Card>
          <Card title="Holidays" description="Single days on which nobody works.">
            <HolidayList holidays={holidays} actions={canWrite ? { addHoliday, removeHoliday } : null} />
          </Card>
        </div>
        <Card
          title="Absences"
          description="They push the tasks that the person owns when a plan is reckoned."
        >
          <AbsenceList
            absences={absences}
            members={members}
            actions={canWrite ? { addAbsence, removeAbsence } : null}
          />
        </Card>
      </div>
    </>
  )
}
