import type { Metadata } from 'next'
import { ActivityList } from '#components/activity/activity-list.tsx'
import { BudgetWatch } from '#components/home/budget-watch.tsx'
import { DueTasks } from '#components/home/due-tasks.tsx'
import { FirstSteps } from '#components/home/first-steps.tsx'
import { MonthSpend } from '#components/home/month-spend.tsx'
import { OpenLetters } from '#components/home/open-letters.tsx'
import { OpenQuotes } from '#components/home/open-quotes.tsx'
import { RenewalList } from '#components/quote/renewal-list.tsx'
import { Card } from '#components/ui/card.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getHome } from '#lib/data/home.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { formatDay } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { restoreAnything } from './activity/actions.ts'
import { archiveClient } from './clients/actions.ts'
import { settleQuestion } from './links/actions.ts'
import { addSampleProject, archiveProject } from './projects/actions.ts'

const sample = { add: addSampleProject, archiveProject, archiveClient }

export const metadata: Metadata = { title: 'Home' }

export default async function Page() {
  const scope = await requireScope('read')
  const home = await getHome(scope)
  const canWrite = isAllowed(scope.role, 'write')
  const header = <PageHeader title={home.workspaceName} description={`Today is ${formatDay(home.today)}.`} />
  if (home.projects === 0)
    return (
      <>
        {header}
        <FirstSteps hasClient={home.clients > 0} sample={canWrite ? sample : null} />
      </>
    )
  return (
    <>
      {header}
      {/* In columns and not in a grid, whose rows would be as high as their longest card. */}
      <div className="gap-4 lg:columns-2 *:mb-4 *:break-inside-avoid">
        <OpenLetters
          requests={home.requests}
          questions={home.questions}
          timeZone={home.timeZone}
          settle={canWrite ? settleQuestion : undefined}
        />
        <OpenQuotes quotes={home.quotes} total={home.openQuoteCount} today={home.today} />
        <RenewalList {...home.renewals} />
        <MonthSpend month={home.month} spend={home.spend} lastMonth={home.lastMonthSpend} />
        <BudgetWatch {...home.budgets} />
        <DueTasks tasks={home.tasks} total={home.dueTaskCount} today={home.today} />
        <Card title="Recent activity" actions={<TextLink href={paths.activity()}>All activity</TextLink>}>
          <ActivityList
            events={home.activity}
            timeZone={home.timeZone}
            restore={canWrite ? restoreAnything : undefined}
          />
        </Card>
      </div>
    </>
  )
}
