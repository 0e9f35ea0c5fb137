/** How often something was seen, and in which lines first. */
export type Found = { count: number; lines: number[] }

const SHOWN = 100

export const nothing = (): Found => ({ count: 0, lines: [] })

export const note = (found: Found, line: number): void => {
  found.count += 1
  if (found.lines.length < SHOWN) found.lines.push(line)
}
