import { Disclosure } from '#components/ui/disclosure.tsx'
import { countOf } from '#lib/format.ts'

type LeftOutRowsProps = {
  rejected: { line: number; reason: string }[]
  unknown: { names: string[]; count: number }
}

/** What of a list is not among the proposals, and why. */
export function LeftOutRows({ rejected, unknown }: LeftOutRowsProps) {
  return (
    <div className="mt-4 flex flex-col gap-2">
      {rejected.length > 0 ? (
        <Disclosure title={`${countOf(rejected.length, 'row')} could not be read`}>
          <ul className="list-disc ps-5">
            {rejected.map(({ line, reason }) => (
              <li key={line} className="wrap-anywhere">
                Row {line}: {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {unknown.count > 0 ? (
        <Disclosure title={`${countOf(unknown.count, 'model')} not on record and left out`}>
          <p className="wrap-anywhere">
            {unknown.names.join(', ')}
            {unknown.count > unknown.names.length ? ` and ${unknown.count - unknown.names.length} more` : ''}.
          </p>
          <p className="text-muted">Record a price of your own for one that you use.</p>
        </Disclosure>
      ) : null}
    </div>
  )
}
