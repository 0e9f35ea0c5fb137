import type { BillRow } from '../bill-row.ts'
import { type BillFormat, has, type Reading } from '../format.ts'
import { daysLater, monthAround } from '../instant-text.ts'
import { isTuned, spendOf } from '../spend-part.ts'

type Columns = {
  issuer: string
  start: string
  end: string | null
  amount: string
  model: string
  provider: string | null
  id: string | null
  project: string | null
  /** How many calls a row adds up. */
  requests?: string
}

/** One call, or one day of calls, as something between the product and the provider priced it, in dollars. */
function read(row: BillRow, columns: Columns): Reading {
  const textIn = (name: string | null) => (name === null ? null : row.text(name))
  const chargePeriodStart = row.instant(columns.start)
  const [billingPeriodStart, billingPeriodEnd] = monthAround(chargePeriodStart)
  const end = columns.end === null ? daysLater(chargePeriodStart, 1) : row.optionalInstant(columns.end)
  const model = row.text(columns.model)
  const project = textIn(columns.project)
  return spendOf({
    ...{ line: row.line, part: row.part, billingPeriodStart, billingPeriodEnd, chargePeriodStart, model },
    chargePeriodEnd: end !== null && end > chargePeriodStart ? end : chargePeriodStart,
    ...{ invoiceIssuer: columns.issuer, serviceProvider: textIn(columns.provider) ?? columns.issuer },
    ...{ billingCurrency: 'USD', billedCost: row.figure(columns.amount), costDriver: 'inference' },
    ...{ nativeId: textIn(columns.id), apiProject: project, subAccountId: project },
    // A row with an id of its own is one call.
    ...(columns.id && { consumedQuantity: '1', consumedUnit: 'Requests' }),
    ...(columns.requests && { consumedQuantity: row.figure(columns.requests), consumedUnit: 'Requests' }),
    isFineTuned: model ? isTuned(model) || null : null,
  })
}

/** Table `LiteLLM_SpendLogs`. Prompts, answers, keys and addresses of it are not read. */
export const litellmSpendLogs: BillFormat = {
  id: 'litellm-spend-logs',
  label: 'LiteLLM spend logs',
  matches: (heads) => has(heads, 'request_id', 'spend', 'starttime'),
  version: () => null,
  sourceKind: () => 'gateway',
  warning: 'The gateway’s estimate, in dollars: the invoice of the provider is what is paid.',
  read: (row) =>
    read(row, {
      ...{ issuer: 'LiteLLM', start: 'startTime', end: 'endTime', amount: 'spend', model: 'model' },
      ...{ provider: 'custom_llm_provider', id: 'request_id', project: 'team_id' },
    }),
}

/** Tables of its days by user, team or organisation. Keys and users of it are not read. */
export const litellmDaily: BillFormat = {
  id: 'litellm-daily-spend',
  label: 'LiteLLM daily spend',
  matches: (heads) => has(heads, 'date', 'spend', 'api_requests', 'model') && !heads.has('tag'),
  version: () => null,
  sourceKind: () => 'gateway',
  warning: 'The gateway’s estimate, in dollars: the invoice of the provider is what is paid.',
  read: (row) =>
    read(row, {
      ...{ issuer: 'LiteLLM', start: 'date', end: null, amount: 'spend', model: 'model', id: null },
      ...{ provider: 'custom_llm_provider', project: 'team_id', requests: 'api_requests' },
    }),
}

export const litellmTags: BillFormat = {
  ...litellmDaily,
  id: 'litellm-daily-tags',
  label: 'LiteLLM daily spend by tag',
  matches: (heads) => has(heads, 'date', 'spend', 'api_requests', 'tag'),
  instead:
    'This table counts a request once for each of its tags. Export the daily spend by user or team, or the spend logs, instead.',
}

const PRICED_TYPES = /^(generation|embedding)$/i

/** Blob export of observations. Only generations and embeddings carry cost; spans around them would repeat it. */
export const langfuseObservations: BillFormat = {
  id: 'langfuse-observations',
  label: 'Langfuse observations',
  matches: (heads) => has(heads, 'trace_id', 'total_cost', 'start_time'),
  version: () => null,
  sourceKind: () => 'trace',
  warning: 'What Langfuse worked out from usage, in dollars: the invoice of the provider is what is paid.',
  read: (row) =>
    PRICED_TYPES.test(row.text('type') ?? 'generation')
      ? read(row, {
          ...{ issuer: 'Langfuse', start: 'start_time', end: 'end_time', amount: 'total_cost' },
          ...{ model: 'provided_model_name', provider: null, id: 'id', project: 'project_id' },
        })
      : { skip: 'not a generation' },
}

/** Daily metrics of the public API, one row a day and model. */
export const langfuseDaily: BillFormat = {
  id: 'langfuse-daily-metrics',
  label: 'Langfuse daily metrics',
  matches: (heads) => has(heads, 'date', 'model', 'totalcost') && heads.has('inputusage'),
  version: () => null,
  sourceKind: () => 'trace',
  warning: 'What Langfuse worked out from usage, in dollars: the invoice of the provider is what is paid.',
  read: (row) =>
    read(row, {
      ...{ issuer: 'Langfuse', start: 'date', end: null, amount: 'totalCost', model: 'model' },
      ...{ provider: null, id: null, project: null },
    }),
}

/** Names of its columns are from memory of its documentation: nobody here has seen an export. */
export const helicone: BillFormat = {
  id: 'helicone',
  label: 'Helicone (unproven)',
  matches: (heads) => has(heads, 'request_id', 'costusd', 'request_created_at'),
  version: () => 'unproven',
  sourceKind: () => 'gateway',
  warning: 'This format is unproven: compare some rows with what Helicone shows before you rely on it.',
  read: (row) =>
    read(row, {
      ...{ issuer: 'Helicone', start: 'request_created_at', end: 'response_created_at', amount: 'costUSD' },
      ...{ model: 'request_model', provider: 'provider', id: 'request_id', project: null },
    }),
}
