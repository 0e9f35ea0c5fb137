import type { ReactNode } from 'react'
import { ExportLinks } from '#components/table/export-links.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import { type GridPart, gridsOf } from '#lib/domain/spend/spend-grid.ts'
import type { NamedLine } from '#lib/domain/spend/spend-line.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { paths } from '#lib/paths.ts'
import type { SpendQuery } from '#lib/schemas/spend-query.ts'
import type { AssignActions } from './assign-form.tsx'
import type { MonthRate } from './grid-rates.tsx'
import { PasteCatcher } from './paste-catcher.tsx'
import { type SavedView, SavedViews, type ViewActions } from './saved-views.tsx'
import { SpendFilters } from './spend-filters.tsx'
import { SpendLines } from './spend-lines.tsx'
import { SpendRecords } from './spend-records.tsx'
import type { SpendPages } from './spend-table.tsx'
import { SpendTableView } from './spend-table-view.tsx'
import { SpendTabs } from './spend-tabs.tsx'
import type { SpendActions } from './spend-values.ts'

type Page = {
  body:
    | { show: 'table'; levels: GridPart[][] | null; rates: MonthRate[] }
    | ({ show: 'records'; rows: ConvertedRecord[] } & SpendPages)
    | { show: 'lines'; rows: NamedLine[]; previous: string | null; next: string | null }
  choices: {
    providers: string[]
    services: string[]
    projects: { id: string; name: string; currency: Currency }[]
    clients: { id: string; name: string }[]
  }
  views: SavedView[]
  billName: string | null
  month: Month
  /** The workspace's own. */
  currency: Currency
}

type SpendDeskProps = {
  page: Page
  query: SpendQuery
  /** On a project's own page. */
  project?: { id: string; name: string; currency: Currency }
  /** Null for those who may only look. */
  actions: (SpendActions & ViewActions & AssignActions) | null
  /** Buttons beside the exports. */
  children?: ReactNode
  empty: ReactNode
}

const MOST_COLUMNS = 12
const MOST_ROWS = 50
const ALL_ROWS = 2_000

const noPages: SpendPages = { total: 0, isAtLeast: false, previous: null, next: null }

/** Spend as a table of sums, as records, or as lines of bills: what the address says, with its filters. */
export function SpendDesk({ page, query, project, actions, children, empty }: SpendDeskProps) {
  const { body, choices, views, month, currency } = page
  const projects = project ? [project] : choices.projects
  const isOfOneProject = project !== undefined
  const pasteHref = paths.pasteSpend(project && { project: project.id })
  return (
    <div className="flex flex-col gap-4">
      {actions ? <PasteCatcher href={pasteHref} /> : null}
      <SpendFilters choices={choices} isOfOneProject={isOfOneProject} billName={page.billName}>
        <div className="ms-auto flex flex-wrap gap-2">
          <SavedViews views={views} list={project ? 'project-spend' : 'spend'} actions={actions} />
          {children}
          {actions ? <LinkButton href={pasteHref}>Paste</LinkButton> : null}
          <ExportLinks
            csv={paths.exportList('spend', 'csv')}
            json={paths.exportList('spend', 'json')}
            focus={paths.exportList('focus', 'csv')}
            params={project && { project: project.id }}
          />
        </div>
      </SpendFilters>
      <SpendTabs show={query.show} />
      {body.show === 'lines' ? (
        <SpendLines
          rows={body.rows}
          pages={body}
          targets={choices.projects}
          {...{ actions, isOfOneProject }}
        />
      ) : body.show === 'table' && body.levels?.[0]?.length !== 0 ? (
        <SpendTableView
          grids={body.levels && gridsOf(body.levels, shapeOf(query))}
          grouping={query.grouping}
          rates={body.rates}
          currency={currency}
          isOfOneProject={isOfOneProject}
          isWhole={query.isWhole}
          isAllOpen={query.open === 'all'}
        />
      ) : (
        <SpendRecords
          rows={body.show === 'records' ? body.rows : []}
          pages={body.show === 'records' ? body : noPages}
          targets={choices.projects}
          {...{ query, actions, isOfOneProject, projects, month, currency, empty }}
        />
      )}
    </div>
  )
}

const shapeOf = ({ grouping: { rows, column }, isWhole }: SpendQuery) => ({
  isColumnInOrder: column === 'month',
  isRowInOrder: rows.map((dimension) => dimension === 'month'),
  mostColumns: MOST_COLUMNS,
  mostRows: isWhole ? ALL_ROWS : MOST_ROWS,
})
