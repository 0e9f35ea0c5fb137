import { PlainTable } from '#components/table/plain-table.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { CheckRow } from '#lib/domain/evidence/evidence-view.ts'
import { countOf, formatNumber, listOf } from '#lib/format.ts'
import { TrainingCosts } from './training-costs.tsx'

type Report = CheckRow['report']
type Found = { count: number; lines: readonly number[] }

const SHOWN = 10
const NONE = 'none'

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `3, in lines 4, 9 and 12`. */
function foundWord({ count, lines }: Found): string {
  if (count === 0) return NONE
  const shown = lines.slice(0, SHOWN).map(String)
  const more = count > shown.length ? [...shown, `${formatNumber(count - shown.length)} more`] : shown
  return `${formatNumber(count)}, in ${count === 1 ? 'line' : 'lines'} ${listOf(more)}`
}

const personal: Record<string, string> = {
  email: 'Suspected e-mail addresses',
  phone: 'Suspected telephone numbers',
  card: 'Suspected card numbers',
  iban: 'Suspected bank accounts (IBAN)',
}

const overWord = (report: Report): [string, string][] =>
  Object.entries(report.tokens.over).map(([limit, count]) => [
    `Longer than ${formatNumber(Number(limit))} tokens`,
    Number(limit) === report.limit ? foundWord(report.overLimit) : count === 0 ? NONE : formatNumber(count),
  ])

const ofValidation = (report: Report): [string, string][] =>
  report.validation === null
    ? []
    : [
        ['Also in the validation file', foundWord(report.sharedWithValidation)],
        ['Nearly the same in the validation file', foundWord(report.nearValidation)],
      ]

function findingsOf(report: Report): [string, string][] {
  const { missing, invalid } = report
  return [
    [
      'Lines that are no example',
      foundWord({ count: invalid.count, lines: invalid.lines.map(({ line }) => line) }),
    ],
    ['Without a system message', foundWord(missing.system)],
    ['Without a user message', foundWord(missing.user)],
    ['Without an answer', foundWord(missing.assistant)],
    ['With another last message than an answer', foundWord(report.withoutLastAnswer)],
    ['With an empty message', foundWord(report.empty)],
    ['With keys that no provider knows', foundWord(report.unknownKeys)],
    ['The same as another', foundWord(report.duplicates)],
    ['Nearly the same as another', foundWord(report.nearDuplicates)],
    ...ofValidation(report),
    ['Faults of encoding', foundWord(report.encodingFaults)],
    ...Object.entries(report.personalData).map(([kind, found]): [string, string] => [
      personal[kind] ?? kind,
      foundWord(found),
    ]),
    ...overWord(report),
  ]
}

const counts = (of: Record<string, number>): string =>
  listOf(Object.entries(of).map(([name, count]) => `${name} ${formatNumber(count)}`)) || NONE

/** What the data is made of. */
function makeUpOf(report: Report): [string, string][] {
  const { labels, split, validation, tokens } = report
  return [
    ['Kinds of examples', counts(report.kinds)],
    ['Messages by role', counts(report.roles)],
    ...(report.withTools > 0
      ? [['With definitions of tools', formatNumber(report.withTools)] as [string, string]]
      : []),
    ['Languages', counts(report.languages)],
    [
      'Labels',
      labels === null
        ? 'answers are texts, no labels'
        : `${labels.length}, with ${listOf(labels.map((count) => formatNumber(count)))} examples`,
    ],
    [
      'Tokens of an example',
      `half have up to ${formatNumber(tokens.p50)}, nine of ten up to ${formatNumber(tokens.p90)}, 99 of 100 up to ${formatNumber(tokens.p99)}; the longest ${formatNumber(tokens.max)}`,
    ],
    validation === null
      ? [
          'Proposed split',
          split.validation === 0
            ? 'all for training: too few to set some aside'
            : `${formatNumber(split.training)} for training, ${formatNumber(split.validation)} for validation`,
        ]
      : [
          'Validation file',
          `${countOf(validation.examples, 'example')}, ${countOf(validation.tokens, 'token')}${validation.invalid > 0 ? `, ${countOf(validation.invalid, 'line')} that cannot be read` : ''}`,
        ],
  ]
}

const asRows = (pairs: [string, string][]) =>
  pairs.map(([name, found]) => ({ key: name, name, cells: [found] }))

/** What a check found, as counts and lines, and what training on it would cost. */
export function DatasetReport({ report }: { report: Report }) {
  const { tokens, days } = report
  const findings = findingsOf(report)
  const absent = findings.filter(([, found]) => found === NONE)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <KeyFigure
          label="Tokens of one round"
          value={formatNumber(tokens.billed ?? tokens.total)}
          note={`by ${tokens.encoding}${report.limit ? `, each example up to ${formatNumber(report.limit)}` : ''}`}
        />
        <KeyFigure
          label="Rounds (epochs) by the rule of thumb"
          value={formatNumber(report.epochs)}
          note="3, more for few examples, fewer for very many"
        />
        <KeyFigure
          label="Tokens that are trained"
          value={formatNumber(report.trainingTokens)}
          note="all rounds"
        />
        <KeyFigure
          label="Working days of the plan"
          value={`${days.whole.low} to ${days.whole.high}`}
          note={`${days.data.low} to ${days.data.high} of them on the data, by the template of fine-tuning`}
        />
      </div>
      <PlainTable
        cells="words"
        caption="Findings"
        heads={['Looked for', 'Found']}
        rows={asRows(findings.filter(([, found]) => found !== NONE))}
      />
      {absent.length > 0 ? (
        <p className="max-w-[70ch] text-muted">
          Looked for and not found: {listOf(absent.map(([name]) => lowered(name)))}.
        </p>
      ) : null}
      {report.invalid.lines.length > 0 ? (
        <ul className="list-disc ps-5">
          {report.invalid.lines.slice(0, SHOWN).map(({ line, reason }) => (
            <li key={line}>
              Line {line}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {report.isLikenessPartial ? (
        <p className="max-w-[70ch] text-muted">
          Near likeness was looked for among the first 500,000 different examples; equal ones were found among
          all.
        </p>
      ) : null}
      <PlainTable
        cells="words"
        caption="What it is made of"
        heads={['What', 'How much']}
        rows={asRows(makeUpOf(report))}
      />
      <TrainingCosts report={report} />
    </div>
  )
}
