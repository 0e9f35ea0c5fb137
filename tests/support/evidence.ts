import { readEvidence } from '#lib/import/evidence.ts'

/** A table of items: each row is item, option and whether it passed. */
export const itemTable = (rows: [item: string, option: string, isPassed: boolean][]): string =>
  ['item,option,passed', ...rows.map(([item, option, isPassed]) => [item, option, isPassed].join(','))].join(
    '\n',
  )

/** A reading as the application makes one of a file. */
export const evidenceOf = (text: string, fileName = 'results.csv', sha256 = 'd'.repeat(64)) => ({
  ...readEvidence(text),
  fileName,
  sha256,
})

/** Ten items: `base` passes the first six, `tuned` the first eight. */
export const tenItems = itemTable(
  Array.from({ length: 10 }, (_, at): [string, string, boolean][] => [
    [`question ${at}`, 'base', at < 6],
    [`question ${at}`, 'ft:base:harbour:tickets:1', at < 8],
  ]).flat(),
)
