import type { Exclusion } from '#lib/domain/advice/exclude.ts'

/** The options that a hard rule leaves out, each with every reason. */
export function LeftOut({ excluded }: { excluded: readonly Exclusion[] }) {
  if (excluded.length === 0) return null
  return (
    <div>
      <p className="font-medium">Left out</p>
      <ul className="list-disc ps-5">
        {excluded.map(({ optionId, label, rule, why }) => (
          <li key={`${optionId} ${rule}`} className="wrap-anywhere">
            {label}: {why}
          </li>
        ))}
      </ul>
    </div>
  )
}
