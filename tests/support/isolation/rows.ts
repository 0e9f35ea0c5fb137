import { apart, type FileRows, type Row } from './row.ts'
import { accountRows } from './rows-account.ts'
import { budgetRows } from './rows-budget.ts'
import { clientRows } from './rows-client.ts'
import { comparisonRows } from './rows-comparison.ts'
import { evidenceRows } from './rows-evidence.ts'
import { fxRows } from './rows-fx.ts'
import { importRows } from './rows-import.ts'
import { ledgerRows } from './rows-ledger.ts'
import { letterRows } from './rows-letter.ts'
import { planRows } from './rows-plan.ts'
import { portfolioRows } from './rows-portfolio.ts'
import { priceRows } from './rows-price.ts'
import { projectRows } from './rows-project.ts'
import { quoteRows } from './rows-quote.ts'
import { ruleRows } from './rows-rule.ts'
import { shareRows } from './rows-share.ts'
import { spendRows } from './rows-spend.ts'

const VALUES = 'turns one value into another and reads nothing'

const valueRows: Record<string, FileRows> = {
  'convert.ts': Object.fromEntries(
    [
      'dayOf',
      'dateOf',
      'monthOfDate',
      'dateOfMonth',
      'amountOf',
      'approachOf',
      'approachColumn',
      'asJson',
      'targetColumn',
      'termsColumns',
    ].map((name) => [name, apart(VALUES)]),
  ),
  'id.ts': { newId: apart(VALUES), knownId: apart(VALUES) },
  'listing.ts': {
    ...{ pageOf: apart(VALUES), containing: apart(VALUES) },
    ...{ ordered: apart(VALUES), orderedFull: apart(VALUES), sortOf: apart(VALUES) },
    ...{ edgeOf: apart(VALUES), pageSql: apart(VALUES), cutPage: apart(VALUES), isBare: apart(VALUES) },
  },
  'revision.ts': { archived: apart(VALUES), missed: apart(VALUES) },
}

const files: Record<string, FileRows> = {
  // First: others change the bills that it looks at.
  ...budgetRows,
  ...portfolioRows,
  ...clientRows,
  ...projectRows,
  ...comparisonRows,
  ...planRows,
  ...ledgerRows,
  ...importRows,
  ...priceRows,
  ...evidenceRows,
  ...fxRows,
  ...spendRows,
  ...quoteRows,
  ...ruleRows,
  ...shareRows,
  ...letterRows,
  ...accountRows,
  ...valueRows,
}

/** Every exported function of the data layer, `client.ts getClient` → how it keeps tenants apart. */
export const dataRows: [name: string, row: Row][] = Object.entries(files).flatMap(([file, rows]) =>
  Object.entries(rows).flatMap(([name, given]) =>
    [given].flat().map((row): [string, Row] => [`${file} ${name}`, row]),
  ),
)
