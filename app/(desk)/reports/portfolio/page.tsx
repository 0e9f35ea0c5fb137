import type { Metadata } from 'next'
import { PortfolioBoard } from '#components/portfolio/portfolio-board.tsx'
import { MonthFilter } from '#components/spend/month-filter.tsx'
import { ExportLinks } from '#components/table/export-links.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { getPortfolio } from '#lib/data/portfolio.ts'
import { isEmptyPortfolio } from '#lib/domain/portfolio/portfolio.ts'
import { paths } from '#lib/paths.ts'
import { readPeriod } from '#lib/schemas/portfolio.ts'

export const metadata: Metadata = { title: 'Portfolio' }

export default async function Page(props: PageProps<'/reports/portfolio'>) {
  const scope = await requireScope('read')
  const period = readPeriod(await props.searchParams)
  const view = await getPortfolio(scope, period)
  const isNew = isEmptyPortfolio(view) && period.from === null && period.to === null
  return (
    <>
      <PageHeader
        title="Portfolio"
        breadcrumb={[{ href: paths.reports(), label: 'Reports' }, { label: 'Portfolio' }]}
        description="How the workspace does over all projects. Only members see it."
      />
      {isNew ? (
        <EmptyState
          title="Nothing to add up yet"
          action={<LinkButton href={paths.projects()}>Open the projects</LinkButton>}
        >
          The portfolio begins with the first quote that is sent and the first bill that is logged.
        </EmptyState>
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <MonthFilter label="From" name="from" />
            <MonthFilter label="To" name="to" />
            <div className="ms-auto">
              <ExportLinks
                csv={paths.exportList('portfolio', 'csv')}
                json={paths.exportList('portfolio', 'json')}
                pdf={paths.portfolioPdf()}
              />
            </div>
          </div>
          <PortfolioBoard view={view} />
        </>
      )}
    </>
  )
}
