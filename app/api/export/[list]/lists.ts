import { listActivity } from '#lib/data/activity.ts'
import { type ClientRow, listClients } from '#lib/data/client-list.ts'
import { type ComparisonRow, listComparisons } from '#lib/data/comparison-list.ts'
import { listPortfolio } from '#lib/data/portfolio.ts'
import { listProjects, type ProjectRow } from '#lib/data/project-list.ts'
import { listQuotes } from '#lib/data/quote-list.ts'
import { listQuoteTemplates } from '#lib/data/quote-template-list.ts'
import { listReports, type ReportRow } from '#lib/data/report-list.ts'
import { listSpend } from '#lib/data/spend-list.ts'
import { listTimelines } from '#lib/data/timeline-list.ts'
import { listTemplates } from '#lib/data/timeline-template-list.ts'
import type { ActivityLine } from '#lib/domain/activity-line.ts'
import { fromMinor } from '#lib/domain/money.ts'
import type { PortfolioFigure } from '#lib/domain/portfolio/portfolio.ts'
import type { QuoteRow } from '#lib/domain/quote/quote-row.ts'
import type { QuoteTemplateLine } from '#lib/domain/quote/quote-template-line.ts'
import type { SpendRecord } from '#lib/domain/spend/spend-record.ts'
import type { TemplateLine } from '#lib/domain/timeline/template-line.ts'
import type { TimelineLine } from '#lib/domain/timeline/timeline-line.ts'
import { readActivityQuery } from '#lib/schemas/activity-query.ts'
import { readClientQuery } from '#lib/schemas/client-query.ts'
import { readComparisonQuery } from '#lib/schemas/comparison.ts'
import { readId } from '#lib/schemas/list.ts'
import { readPeriod } from '#lib/schemas/portfolio.ts'
import { readProjectQuery } from '#lib/schemas/project-query.ts'
import { readQuoteQuery } from '#lib/schemas/quote-query.ts'
import { readReportQuery } from '#lib/schemas/report.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { readTimelineQuery } from '#lib/schemas/timeline.ts'
import { readTemplateQuery } from '#lib/schemas/timeline-template.ts'
import { checks } from './checks.ts'
import { evidence } from './evidence.ts'
import { type Exportable, exportable, figure, text } from './exportable.ts'
import { focus } from './focus.ts'
import { prices } from './prices.ts'
import { rates } from './rates.ts'

/** The lists that can be taken along as a file; each reads the same address as its screen. */
export const LISTS: Record<string, Exportable> = {
  clients: exportable<ClientRow>(
    [
      text('id', (row) => row.id),
      text('name', (row) => row.name),
      text('website', (row) => row.website),
      figure('contacts', (row) => row.contacts),
      figure('projects', (row) => row.projects),
      text('createdAt', (row) => row.createdAt),
    ],
    (scope, params, at) => listClients(scope, { ...readClientQuery(params), ...at }),
  ),
  projects: exportable<ProjectRow>(
    [
      text('id', (row) => row.id),
      text('name', (row) => row.name),
      text('client', (row) => row.clientName),
      text('status', (row) => row.status),
      text('currency', (row) => row.currency),
      text('startsOn', (row) => row.startsOn),
      text('endsOn', (row) => row.endsOn),
      text('team', (row) => row.team.join('; ')),
    ],
    (scope, params, at) => listProjects(scope, { ...readProjectQuery(params), ...at }),
  ),
  quotes: exportable<QuoteRow>(
    [
      text('id', (row) => row.id),
      text('number', (row) => row.number),
      figure('version', (row) => row.version),
      text('title', (row) => row.title),
      text('client', (row) => row.clientName),
      text('project', (row) => row.projectName),
      text('state', (row) => row.state),
      figure('oneOff', (row) => fromMinor(row.oneOffMinor, row.currency)),
      figure('monthly', (row) => fromMinor(row.monthlyMinor, row.currency)),
      text('currency', (row) => row.currency),
      text('validUntil', (row) => row.validUntil),
      text('sentAt', (row) => row.sentAt),
    ],
    (scope, params, at) =>
      listQuotes(scope, {
        ...readQuoteQuery(params),
        ...at,
        projectId: readId(params, 'project') ?? undefined,
      }),
  ),
  spend: exportable<SpendRecord>(
    [
      text('id', (row) => row.id),
      text('month', (row) => row.month),
      text('project', (row) => row.projectName),
      text('provider', (row) => row.provider),
      text('service', (row) => row.service),
      text('kind', (row) => row.kind),
      figure('amount', (row) => row.amount),
      text('currency', (row) => row.currency),
      text('isCounted', (row) => (row.isCounted ? 'yes' : 'no')),
      text('source', (row) => row.source),
      text('bill', (row) => row.bill?.fileName ?? null),
      figure('lines', (row) => row.lines),
      text('note', (row) => row.note),
    ],
    (scope, params, at) => listSpend(scope, { ...readSpendQuery(params), ...at }),
  ),
  comparisons: exportable<ComparisonRow>(
    [
      text('id', (row) => row.id),
      text('name', (row) => row.name),
      text('client', (row) => row.clientName),
      text('project', (row) => row.projectName),
      text('options', (row) => row.options.join('; ')),
      text('chosen', (row) => row.chosen),
      text('computedAt', (row) => row.computedAt),
    ],
    (scope, params, at) => listComparisons(scope, { ...readComparisonQuery(params), ...at }),
  ),
  focus,
  prices,
  rates,
  reports: exportable<ReportRow>(
    [
      text('id', (row) => row.id),
      text('title', (row) => row.title),
      text('kind', (row) => row.kind),
      text('isLive', (row) => (row.isLive ? 'yes' : 'no')),
      text('asOf', (row) => row.asOf),
      text('client', (row) => row.clientName),
      text('project', (row) => row.projectName),
      figure('openLinks', (row) => row.openLinks),
      text('createdAt', (row) => row.createdAt),
    ],
    (scope, params, at) => listReports(scope, { ...readReportQuery(params), ...at }),
  ),
  portfolio: exportable<PortfolioFigure>(
    [
      text('part', (row) => row.part),
      text('name', (row) => row.name),
      text('measure', (row) => row.measure),
      text('currency', (row) => row.currency),
      figure('value', (row) => row.value),
    ],
    (scope, params, at) => listPortfolio(scope, { ...readPeriod(params), ...at }),
  ),
  timelines: exportable<TimelineLine>(
    [
      text('id', (row) => row.id),
      text('client', (row) => row.clientName),
      text('project', (row) => row.projectName),
      text('approach', (row) => row.approach),
      text('startsOn', (row) => row.startsOn),
      text('endsOn', (row) => row.endsOn),
      figure('tasksDone', (row) => row.done),
      figure('tasks', (row) => row.total),
      figure('slipWorkingDays', (row) => row.slipDays),
    ],
    (scope, params, at) => listTimelines(scope, { ...readTimelineQuery(params), ...at }),
  ),
  quotetemplates: exportable<QuoteTemplateLine>(
    [
      text('id', (row) => row.id),
      text('name', (row) => row.name),
      text('currency', (row) => row.currency),
      figure('lines', (row) => row.lines),
      text('madeOn', (row) => row.madeOn),
    ],
    (scope, params, at) => listQuoteTemplates(scope, { ...readTemplateQuery(params), ...at }),
  ),
  templates: exportable<TemplateLine>(
    [
      text('id', (row) => row.id),
      text('name', (row) => row.name),
      text('approach', (row) => row.approach),
      figure('tasks', (row) => row.tasks),
      figure('lowWorkingDays', (row) => row.lowDays),
      figure('likelyWorkingDays', (row) => row.likelyDays),
      figure('highWorkingDays', (row) => row.highDays),
      text('madeFrom', (row) => row.projectName),
      text('madeOn', (row) => row.madeOn),
    ],
    (scope, params, at) => listTemplates(scope, { ...readTemplateQuery(params), ...at }),
  ),
  evidence,
  checks,
  activity: exportable<ActivityLine>(
    [
      text('at', (row) => row.at),
      text('who', (row) => row.who),
      text('action', (row) => row.action),
      text('subjectKind', (row) => row.subjectKind),
      text('subjectId', (row) => row.subjectId),
      text('summary', (row) => row.summary),
    ],
    (scope, params, at) => listActivity(scope, { ...readActivityQuery(params), ...at }),
  ),
}
