import type { Permission } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import type { World } from './world.ts'

export type PageRow = {
  permission: Permission
  path: (its: World) => string
  /** False where even the owner sees none of his names. */
  isMarked: boolean
}

const page = (permission: Permission, path: PageRow['path'], isMarked = true): PageRow => ({
  permission,
  path,
  isMarked,
})

/** Every page of the desk, by its file. */
export const deskPages: Record<string, PageRow> = {
  'page.tsx': page('read', paths.home),
  'activity/page.tsx': page('read', paths.activity),
  'advice/page.tsx': page('read', paths.advice, false),
  'clients/page.tsx': page('read', () => paths.clients()),
  'clients/new/page.tsx': page('write', paths.newClient, false),
  'clients/[id]/page.tsx': page('read', (its) => paths.client(its.clientId)),
  'clients/[id]/edit/page.tsx': page('write', (its) => paths.editClient(its.clientId)),
  'comparisons/[id]/page.tsx': page('read', (its) => paths.comparison(its.comparisonId)),
  'comparisons/[id]/advice/page.tsx': page('read', (its) => paths.comparisonAdvice(its.comparisonId)),
  'comparisons/[id]/edit/page.tsx': page('write', (its) => paths.editComparison(its.comparisonId)),
  'comparisons/[id]/versions/page.tsx': page('read', (its) => paths.comparisonVersions(its.comparisonId)),
  'prices/page.tsx': page('read', paths.prices),
  'prices/import/page.tsx': page('write', paths.importPrices, false),
  'prices/new/page.tsx': page('write', () => paths.newPrice({ replaces: 1 })),
  'prices/of/[...subject]/page.tsx': page('read', (its) => paths.price(its.ownSubject)),
  'projects/page.tsx': page('read', () => paths.projects()),
  'projects/new/page.tsx': page('write', () => paths.newProject()),
  'projects/[id]/page.tsx': page('read', (its) => paths.project(its.projectId)),
  'projects/[id]/edit/page.tsx': page('write', (its) => paths.editProject(its.projectId)),
  'projects/[id]/comparisons/page.tsx': page('read', (its) => paths.projectComparisons(its.projectId)),
  'projects/[id]/comparisons/new/page.tsx': page('write', (its) => paths.newComparison(its.projectId)),
  'projects/[id]/evidence/page.tsx': page('read', (its) => paths.projectEvidence(its.projectId)),
  'projects/[id]/links/page.tsx': page('read', (its) => paths.projectLinks(its.projectId)),
  'projects/[id]/quotes/page.tsx': page('read', (its) => paths.projectQuotes(its.projectId)),
  'projects/[id]/quotes/new/page.tsx': page('write', (its) => paths.newQuote(its.projectId)),
  'projects/[id]/reports/page.tsx': page('read', (its) => paths.projectReports(its.projectId)),
  'projects/[id]/reports/new/page.tsx': page('write', (its) => paths.newReport(its.projectId)),
  'projects/[id]/spend/page.tsx': page('read', (its) => paths.projectSpend(its.projectId)),
  'projects/[id]/spend/budget/page.tsx': page('read', (its) => paths.projectBudget(its.projectId)),
  'projects/[id]/spend/import/page.tsx': page('write', (its) => paths.importSpend(its.projectId)),
  'projects/[id]/timeline/page.tsx': page('read', (its) => paths.projectTimeline(its.projectId)),
  'quotes/page.tsx': page('read', () => paths.quotes()),
  'quotes/[id]/page.tsx': page('read', (its) => paths.quote(its.sent.id)),
  'quotes/[id]/edit/page.tsx': page('write', (its) => paths.editQuote(its.draft.id)),
  'reports/page.tsx': page('read', paths.reports),
  'reports/portfolio/page.tsx': page('read', paths.portfolio),
  'reports/[id]/page.tsx': page('read', (its) => paths.report(its.reportId)),
  'settings/page.tsx': page('read', paths.settings),
  'settings/look/page.tsx': page('read', paths.settingsLook),
  'settings/texts/page.tsx': page('read', paths.settingsTexts),
  'settings/calendar/page.tsx': page('read', paths.settingsCalendar),
  'settings/members/page.tsx': page('manage', paths.settingsMembers, false),
  'settings/exchange-rates/page.tsx': page('read', paths.exchangeRates),
  'settings/exchange-rates/import/page.tsx': page('write', paths.importExchangeRates, false),
  'settings/templates/page.tsx': page('read', paths.settingsTemplates),
  'settings/public/page.tsx': page('read', paths.settingsPublic),
  'settings/security/page.tsx': page('read', paths.settingsSecurity, false),
  'spend/rules/page.tsx': page('read', paths.spendRules),
  'spend/rules/new/page.tsx': page('write', () => paths.newSpendRule()),
  'spend/rules/[id]/page.tsx': page('write', (its) => paths.spendRule(its.ruleId)),
  'spend/imports/page.tsx': page('read', () => paths.imports()),
  'spend/imports/[id]/page.tsx': page('read', (its) => paths.import(its.importId)),
  'spend/page.tsx': page('read', () => paths.spend()),
  'spend/paste/page.tsx': page('write', () => paths.pasteSpend()),
  'timelines/page.tsx': page('read', paths.timelines),
  'evidence/page.tsx': page('read', () => paths.evidence()),
  'evidence/checks/page.tsx': page('read', () => paths.checks()),
}

/** Every address for members that answers with a file, by its route. */
export const memberRoutes: Record<string, PageRow> = {
  'comparisons/[id]/case.json/route.ts': page('read', (its) => paths.comparisonCase(its.comparisonId)),
  'export/[list]/route.ts': page('read', () => paths.exportList('clients', 'csv')),
  'imports/[id]/route.ts': page('read', (its) => paths.importState(its.importId), false),
  'imports/[id]/rejected.csv/route.ts': page('read', (its) => paths.importRejected(its.importId), false),
  'logo/[id]/route.ts': page('read', (its) => paths.logo(its.logo.id), false),
  'projects/[id]/plan/[file]/route.ts': page('read', (its) => paths.planFile(its.projectId, 'plan.ics')),
  'quotes/[id]/[version]/sheet/[format]/route.ts': page(
    'read',
    (its) => paths.quoteSheet(its.sent.id, 1, 'json'),
    false,
  ),
  'quotes/[id]/[version]/pdf/route.ts': page('read', (its) => paths.quotePdf(its.sent.id, 1), false),
  'reports/portfolio/pdf/route.ts': page('read', paths.portfolioPdf, false),
  'reports/[id]/pdf/route.ts': page('read', (its) => paths.reportPdf(its.reportId), false),
  'reports/[id]/report.json/route.ts': page('read', (its) => paths.reportJson(its.reportId)),
}

/** Every address that takes a file as its body, by its route. */
export const uploadRoutes: Record<string, { path: (its: World) => string; body: string }> = {
  'upload/bill/route.ts': {
    path: (its) => paths.uploadBill({ project: its.projectId, name: `${its.mark}.csv` }),
    body: 'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart\n1,USD,Usage,2026-10-05\n',
  },
  'upload/evidence/[projectId]/route.ts': {
    path: (its) => `${paths.uploadEvidence(its.projectId)}?name=${its.mark}.csv`,
    body: 'item,option,passed\n1,a,true\n',
  },
  'upload/dataset/[projectId]/route.ts': {
    path: (its) => `${paths.uploadDataset(its.projectId)}?name=${its.mark}.jsonl`,
    body: '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}\n',
  },
}
