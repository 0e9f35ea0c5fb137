import { Disclosure } from '#components/ui/disclosure.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import type { FxRate } from '#lib/domain/spend/conversion.ts'
import { countOf, formatDay, formatNumber } from '#lib/format.ts'

export type Preview = {
  added: number
  replaced: number
  same: number
  days: { first: string; last: string }
  currencies: string[]
  sample: (FxRate & { before: { rate: string; source: string } })[]
  fingerprint: string
  rejected: { line: number; reason: string }[]
  rejectedCount: number
  left: string[]
}

/** What a list of rates would record, replace and leave out. */
export function FxPreview({ preview }: { preview: Preview }) {
  const { added, replaced, same, days, currencies, sample, rejected, rejectedCount, left } = preview
  return (
    <div className="flex flex-col gap-3">
      {added === 0 ? <p>All of these rates are on record already: nothing would change.</p> : null}
      <KeyValueList
        items={[
          {
            label: 'Days',
            value: `${formatDay(days.first)} to ${formatDay(days.last)}`,
          },
          { label: 'Currencies', value: currencies.join(', ') },
          { label: 'New', value: formatNumber(added - replaced) },
          { label: 'In the place of another', value: formatNumber(replaced) },
          { label: 'On record already', value: formatNumber(same) },
          ...(left.length > 0 ? [{ label: 'No longer a currency', value: left.join(', ') }] : []),
        ]}
      />
      {sample.length > 0 ? (
        <Disclosure title={`${countOf(replaced, 'rate')} in the place of another`}>
          <ul className="list-disc ps-5">
            {sample.map(({ from, to, day, rate, before }) => (
              <li key={`${to} ${day}`}>
                {formatDay(day)}: 1 {from} = {formatNumber(rate, 12)} {to}, until now{' '}
                {formatNumber(before.rate, 12)} ({before.source})
              </li>
            ))}
          </ul>
          {replaced > sample.length ? (
            <p className="text-muted">These are the first {sample.length}.</p>
          ) : null}
        </Disclosure>
      ) : null}
      {rejectedCount > 0 ? (
        <Disclosure title={`${countOf(rejectedCount, 'cell')} could not be read`}>
          <ul className="list-disc ps-5">
            {rejected.map(({ line, reason }) => (
              <li key={`${line} ${reason}`} className="wrap-anywhere">
                Line {line}: {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  )
}
