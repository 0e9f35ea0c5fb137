import type { RuleField } from './domain/spend/rule.ts'

/** Every address of the product. Nothing else builds one by hand. */
const at = (path: string, params?: Record<string, string | undefined>): string => {
  const query = new URLSearchParams(
    Object.entries(params ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  return query.size ? `${path}?${query}` : path
}

export const paths = {
  home: () => '/',
  signIn: (callbackUrl?: string) => at('/sign-in', { callbackUrl }),
  setup: (token: string) => at('/setup', { token }),
  setPassword: (token: string) => at('/set-password', { token }),

  clients: () => '/clients',
  newClient: () => '/clients/new',
  client: (id: string) => `/clients/${id}`,
  editClient: (id: string) => `/clients/${id}/edit`,

  projects: (params?: { status?: string; client?: string }) => at('/projects', params),
  newProject: (params?: { client?: string }) => at('/projects/new', params),
  project: (id: string) => `/projects/${id}`,
  editProject: (id: string) => `/projects/${id}/edit`,
  projectComparisons: (id: string) => `/projects/${id}/comparisons`,
  projectEvidence: (id: string) => `/projects/${id}/evidence`,
  uploadEvidence: (projectId: string) => `/api/upload/evidence/${projectId}`,
  uploadDataset: (projectId: string) => `/api/upload/dataset/${projectId}`,
  projectTimeline: (id: string) => `/projects/${id}/timeline`,
  projectSpend: (id: string) => `/projects/${id}/spend`,
  projectBudget: (id: string) => `/projects/${id}/spend/budget`,
  importSpend: (id: string, params?: { after?: string }) => at(`/projects/${id}/spend/import`, params),
  imports: (params?: { after?: string }) => at('/spend/imports', params),
  /** `step` leads back to how the file is read; `show` lists rows of one kind. */
  import: (id: string, params?: { step?: 'reading'; show?: string; after?: string }) =>
    at(`/spend/imports/${id}`, params),
  importState: (id: string) => `/api/imports/${id}`,
  importRejected: (id: string) => `/api/imports/${id}/rejected.csv`,
  uploadBill: (params: { project: string; name: string; start?: 'known' }) => at('/api/upload/bill', params),
  projectQuotes: (id: string) => `/projects/${id}/quotes`,
  projectReports: (id: string) => `/projects/${id}/reports`,
  projectLinks: (id: string) => `/projects/${id}/links`,

  newComparison: (projectId: string) => `/projects/${projectId}/comparisons/new`,
  comparison: (id: string) => `/comparisons/${id}`,
  editComparison: (id: string) => `/comparisons/${id}/edit`,
  comparisonAdvice: (id: string) => `/comparisons/${id}/advice`,
  comparisonVersions: (id: string, between?: { from: number; to: number }) =>
    at(`/comparisons/${id}/versions`, between && { from: String(between.from), to: String(between.to) }),
  comparisonCase: (id: string) => `/api/comparisons/${id}/case.json`,

  evidence: (params?: { project?: string; state?: string }) => at('/evidence', params),
  checks: (params?: { project?: string; state?: string }) => at('/evidence/checks', params),
  timelines: () => '/timelines',
  planFile: (projectId: string, file: 'plan.ics' | 'plan.svg' | 'plan.png' | 'plan.json') =>
    `/api/projects/${projectId}/plan/${file}`,
  spend: (params?: { project?: string }) => at('/spend', params),
  spendRules: () => '/spend/rules',
  /** With what its first conditions are to say, such as the account of a row of a bill. */
  newSpendRule: (from: Partial<Record<RuleField, string | null>> = {}) =>
    at(
      '/spend/rules/new',
      Object.fromEntries(Object.entries(from).map(([field, value]) => [field, value ?? undefined])),
    ),
  spendRule: (id: string) => `/spend/rules/${id}`,
  pasteSpend: (params?: { project?: string }) => at('/spend/paste', params),
  quotes: (params?: { state?: string }) => at('/quotes', params),
  newQuote: (projectId: string, from?: { comparison?: string }) =>
    at(`/projects/${projectId}/quotes/new`, from),
  quote: (id: string, params?: { version?: string }) => at(`/quotes/${id}`, params),
  editQuote: (id: string) => `/quotes/${id}/edit`,
  /** The archive copy is PDF/A. */
  quoteSheet: (id: string, version: number, format: 'csv' | 'json') =>
    `/api/quotes/${id}/${version}/sheet/${format}`,
  quotePdf: (id: string, version: number, copy?: 'archive') =>
    at(`/api/quotes/${id}/${version}/pdf`, { copy }),

  reports: () => '/reports',
  portfolio: () => '/reports/portfolio',
  portfolioPdf: () => '/api/reports/portfolio/pdf',
  newReport: (
    projectId: string,
    draft?: { kind?: string; asOf?: string; from?: string; sections?: string },
  ) => at(`/projects/${projectId}/reports/new`, draft),
  report: (id: string) => `/reports/${id}`,
  reportPdf: (id: string) => `/api/reports/${id}/pdf`,
  reportJson: (id: string) => `/api/reports/${id}/report.json`,

  chartSvg: () => '/api/charts/svg',

  prices: () => '/prices',
  price: (subject: string) => `/prices/of/${subject.split('/').map(encodeURIComponent).join('/')}`,
  importPrices: () => '/prices/import',
  newPrice: (from?: { subject?: string; replaces?: number }) =>
    at('/prices/new', { subject: from?.subject, replaces: from?.replaces?.toString() }),
  advice: () => '/advice',
  settings: () => '/settings',
  settingsMembers: () => '/settings/members',
  settingsTexts: () => '/settings/texts',
  settingsLook: () => '/settings/look',
  /** A logo of the workspace, as PNG. */
  logo: (id: string) => `/api/logo/${id}`,
  settingsCalendar: () => '/settings/calendar',
  settingsTemplates: () => '/settings/templates',
  settingsPublic: () => '/settings/public',
  settingsSecurity: () => '/settings/security',
  exchangeRates: () => '/settings/exchange-rates',
  importExchangeRates: () => '/settings/exchange-rates/import',
  activity: () => '/activity',

  request: (address: string) => `/request/${address}`,
  requestSent: (address: string) => `/request/${address}?sent=1`,

  share: (token: string) => `/share/${token}`,
  sharePdf: (token: string) => `/share/${token}/pdf`,
  shareJson: (token: string) => `/share/${token}/document.json`,
  shareLogo: (token: string) => `/share/${token}/logo`,
  shareView: (token: string) => `/share/${token}/view`,
  shareOpen: (token: string) => `/share/${token}/open`,
  shareAsk: (token: string) => `/share/${token}/ask`,
  shareAccept: (token: string) => `/share/${token}/accept`,
  shareDecline: (token: string) => `/share/${token}/decline`,
  shareChart: (token: string, params: { of: 'cumulative' | 'spend'; theme?: 'dark'; size?: 'narrow' }) =>
    at(`/share/${token}/chart.svg`, params),

  /** A list of the desk as a file, with the filters of the screen: `exportList('clients', 'csv')`. */
  exportList: (
    noun:
      | 'clients'
      | 'projects'
      | 'quotes'
      | 'spend'
      | 'focus'
      | 'reports'
      | 'portfolio'
      | 'prices'
      | 'rates'
      | 'comparisons'
      | 'timelines'
      | 'templates'
      | 'quotetemplates'
      | 'evidence'
      | 'checks'
      | 'activity',
    format: 'csv' | 'json',
  ) => `/api/export/${noun}.${format}`,
} as const
