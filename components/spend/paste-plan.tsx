import { Notice } from '#components/ui/notice.tsx'
import type { PasteFate } from '#lib/domain/spend/paste/compare-paste.ts'
import type { PasteRecord } from '#lib/domain/spend/paste/paste.ts'
import { countOf, formatMonth, formatRate, listOf } from '#lib/format.ts'

type PastePlanProps = { records: PasteRecord[]; fates: PasteFate[] }

const nameOf = ({ month, provider, service }: PasteRecord): string =>
  [formatMonth(month), provider, service].filter(Boolean).join(', ')

const MOST = 50

/** What writing the amounts would do, beside what stands already. */
export function PastePlan({ records, fates }: PastePlanProps) {
  const pairs = records.flatMap((record, at) => {
    const fate = fates[at]
    return fate ? [{ record, fate }] : []
  })
  const count = (kind: PasteFate['kind']) => fates.filter((fate) => fate.kind === kind).length
  const parts = [
    ...(count('new') > 0 ? [`${countOf(count('new'), 'amount')} new`] : []),
    ...(count('changed') > 0 ? [`${countOf(count('changed'), 'amount')} changed`] : []),
    ...(count('same') > 0 ? [`${countOf(count('same'), 'amount')} there already`] : []),
  ]
  const unknown = records.filter(({ amount }) => amount === null).length
  const several = pairs.filter(({ fate }) => fate.kind === 'several')
  const changed = pairs.flatMap(({ record, fate }) => (fate.kind === 'changed' ? [{ record, fate }] : []))
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={several.length > 0 ? 'danger' : 'neutral'}
        title={parts.length > 0 ? `${listOf(parts)}.` : 'Nothing to write.'}
      >
        {unknown > 0 ? (
          <p>{countOf(unknown, 'amount is', 'amounts are')} unknown, and will be counted so.</p>
        ) : null}
        {changed.length > 0 ? (
          <ul>
            {changed.slice(0, MOST).map(({ record, fate }) => (
              <li key={fate.id}>
                {nameOf(record)}: {formatRate(fate.former, record.currency)} becomes{' '}
                {formatRate(record.amount, record.currency)}
              </li>
            ))}
            {changed.length > MOST ? <li>and {countOf(changed.length - MOST, 'more change')}</li> : null}
          </ul>
        ) : null}
        {several.length > 0 ? (
          <>
            <p>
              For these there is more than one record or more than one new amount, so nobody can know which is
              meant. Take them out of the cells, and change the records in the list.
            </p>
            <ul>
              {several.slice(0, MOST).map(({ record }, at) => (
                <li key={at}>{nameOf(record)}</li>
              ))}
            </ul>
          </>
        ) : null}
      </Notice>
    </div>
  )
}
