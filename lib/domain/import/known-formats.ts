import {
  anthropicCostReport,
  anthropicCostTable,
  anthropicTokenTable,
  anthropicUsageReport,
} from './format/anthropic.ts'
import { awsLegacyReport, awsReport } from './format/aws.ts'
import { azureCustomer, azureEnterprise } from './format/azure.ts'
import { focus } from './format/focus.ts'
import {
  helicone,
  langfuseDaily,
  langfuseObservations,
  litellmDaily,
  litellmSpendLogs,
  litellmTags,
} from './format/gateway.ts'
import { googleCostTable, googleReport } from './format/google.ts'
import { googleBigQuery } from './format/google-bigquery.ts'
import { openaiCosts, openaiCostTable, openaiUsage, openaiUsageTable } from './format/openai.ts'
import { openrouterActivity, openrouterDaily, openrouterGenerations } from './format/openrouter.ts'
import type { BillFormat, NestedFormat } from './format.ts'

/** Formats of flat rows, in the order in which they are tried: the first that matches is it. */
export const BILL_FORMATS: readonly BillFormat[] = [
  focus,
  openaiCostTable,
  openaiUsageTable,
  anthropicCostTable,
  anthropicTokenTable,
  openrouterGenerations,
  openrouterActivity,
  openrouterDaily,
  azureCustomer,
  azureEnterprise,
  awsReport,
  awsLegacyReport,
  googleCostTable,
  googleReport,
  googleBigQuery,
  litellmSpendLogs,
  litellmDaily,
  litellmTags,
  helicone,
  langfuseObservations,
  langfuseDaily,
]

export const NESTED_FORMATS: readonly NestedFormat[] = [
  openaiCosts,
  openaiUsage,
  anthropicCostReport,
  anthropicUsageReport,
]

export const findFormat = (heads: ReadonlySet<string>): BillFormat | undefined =>
  BILL_FORMATS.find((format) => format.matches(heads))
