import { ChartTable } from '#components/chart/chart-table.tsx'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { paths } from '#lib/paths.ts'

type ShareChartProps = { token: string; of: 'cumulative' | 'spend'; spec: ChartSpec }

/** The curve as a picture that needs no script, in the size and colours of the screen, with its figures as a table. */
export function ShareChart({ token, of, spec }: ShareChartProps) {
  const source = (params?: { theme?: 'dark'; size?: 'narrow' }) => paths.shareChart(token, { of, ...params })
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="wrap-anywhere max-w-[70ch] font-medium">{spec.title}</figcaption>
      <picture>
        <source media="print" srcSet={source()} />
        <source
          media="(max-width: 40rem) and (prefers-color-scheme: dark)"
          srcSet={source({ theme: 'dark', size: 'narrow' })}
        />
        <source media="(max-width: 40rem)" srcSet={source({ size: 'narrow' })} />
        <source media="(prefers-color-scheme: dark)" srcSet={source({ theme: 'dark' })} />
        <img src={source()} alt={spec.description} width={720} height={320} className="h-auto w-full" />
      </picture>
      <ChartTable spec={spec} />
    </figure>
  )
}
