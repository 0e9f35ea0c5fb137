import type { SwitchPoint } from '#lib/domain/comparison/result.ts'

/** Every figure at which the rules would choose another option, computed; each moved alone. */
export function SwitchPoints({ points }: { points: SwitchPoint[] }) {
  return (
    <div>
      <h3 className="mb-1 text-table font-medium">What would change the recommendation</h3>
      {points.length === 0 ? (
        <p className="text-muted">
          Nothing that was tried alone: volume, the price of an option, its accuracy.
        </p>
      ) : (
        <ul className="list-disc ps-5">
          {points.map((point) => (
            <li key={`${point.by} ${point.option} ${point.direction}`} className="wrap-anywhere">
              {point.sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
