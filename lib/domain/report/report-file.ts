import { canonicalJson } from '../canonical.ts'
import type { FrozenReport } from './frozen-report.ts'
import type { ReportView } from './report-view.ts'

/**
 * A report as a JSON file, with all that its page shows and no more. The bytes of a frozen one are those that were hashed,
 * so that whoever has the file can check it against the hash on the page.
 */
export const reportFile = ({ view, frozen }: { view: ReportView; frozen: FrozenReport | null }): string =>
  frozen ? canonicalJson(frozen.snapshot) : `${JSON.stringify(view, null, 2)}\n`
