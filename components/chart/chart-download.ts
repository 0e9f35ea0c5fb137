import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { paths } from '#lib/paths.ts'

/** A file name of letters, digits and hyphens, from the conclusion of the chart. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'chart'

export function save(href: string, name: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

/** The server draws the vectors, since a browser's canvas has only pixels. False when it could not. */
export async function saveSvg(spec: ChartSpec, theme: ChartTheme): Promise<boolean> {
  try {
    const answer = await fetch(paths.chartSvg(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ spec, theme }),
    })
    if (!answer.ok) return false
    const address = URL.createObjectURL(await answer.blob())
    save(address, `${fileNameOf(spec.title)}.svg`)
    URL.revokeObjectURL(address)
    return true
  } catch {
    return false
  }
}
