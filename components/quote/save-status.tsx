import { fieldId } from '#components/ui/field-style.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { SaveState } from './use-autosave.ts'

const words = { saved: 'All changes saved', waiting: 'Not saved yet', saving: 'Saving…', failed: 'Not saved' }

/** One word that is always true, and a message when something keeps the draft from being saved. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <p role="status" className={state.kind === 'failed' ? 'text-danger' : 'text-muted'}>
      {words[state.kind]}
    </p>
  )
}

/** Does not take the focus: it comes while somebody types. It leads to each field that is wrong. */
export function SaveProblem({ state }: { state: SaveState }) {
  if (state.kind !== 'failed' || state.code === 'conflict') return null
  return (
    <div role="alert">
      <Notice tone="danger" title={state.message ?? ''}>
        <ul className="list-disc ps-4">
          {Object.entries(state.fields).map(([name, problem]) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="underline underline-offset-3">
                {fieldName(name)}: {problem}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

const names: Record<string, string> = {
  title: 'The client’s question',
  introduction: 'Introduction',
  terms: 'Terms',
  validUntil: 'Valid until the end of',
  discount: 'Discount',
  discountIn: 'Discount in',
  prices: 'Prices are',
  taxRatePercent: 'Tax',
  taxRounding: 'Tax is rounded',
  lines: 'Lines',
  label: 'What the client gets',
  description: 'Description',
  quantity: 'Quantity',
  unit: 'Unit',
  unitPrice: 'Price',
  kind: 'When',
  group: 'Group',
  months: 'Months',
  milestone: 'Due with milestone',
  share: 'How much',
  due: 'Due',
  unitCost: 'Cost of one, kept inside',
  contingencyPercent: 'Contingency on costs',
}

/** `lines.2.unitPrice` is called `Price, line 3`. */
function fieldName(path: string): string {
  const [first = '', at, last] = path.split('.')
  const row = first === 'plan' ? 'payment' : 'line'
  return last ? `${names[last] ?? last}, ${row} ${Number(at) + 1}` : (names[first] ?? first)
}
