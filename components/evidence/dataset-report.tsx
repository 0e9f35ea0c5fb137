import { DifferenceTable } from '#components/comparison/difference-table.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import type { CheckRow } from '#lib/domain/evidence/evidence-view.ts'
import { countOf, formatAmount, formatDay, formatNumber, formatRate, listOf } from '#lib/format.ts'

type Report = CheckRow['report']
type Found = { count: number; lines: readonly number[] }

const SHOWN = 10
const NONE = 'none'

const lowered = (name: string): string =>
  /^(E-|IB)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)

/** `3, in lines 4, 9 and 12`. */
function foundWord({ count, lines }: Found): string {
  if (count === 0) return NONE
  const shown = lines.slice(0, SHOWN).map(String)
  const more = count > shown.length ? [...shown, `${formatNumber(count - shown.length)} more`] : shown
  return `${formatNumber(count)}, in ${count === 1 ? 'line' : 'lines'} ${listOf(more)}`
}

const personal: Record<string, string> = {
  email: 'E-mail addresses',
  phone: 'Telephone numbers',
  card: 'Card numbers',
  iban: 'Bank accounts (IBAN)',
}

function findingsOf(report: Report): [string, string][] {
  const { missing, invalid, labels, scripts, split } = report
  return [
    [
      'Lines that are no example',
      foundWord({ count: invalid.count, lines: invalid.lines.map(({ line }) => line) }),
    ],
    ['Without a system message', foundWord(missing.system)],
    ['Without a user message', foundWord(missing.user)],
    ['Without an answer', foundWord(missing.assistant)],
    ['With an empty answer', foundWord(report.empty)],
    ['The same as another', foundWord(report.duplicates)],
    ['Nearly the same as another', foundWord(report.nearDuplicates)],
    ['Faults of encoding', foundWord(report.encodingFaults)],
    ...Object.entries(report.personalData).map(([kind, found]): [string, string] => [
      `${personal[kind] ?? kind}, suspected`,
      foundWord(found),
    ]),
    ...Object.entries(report.tokens.over).map(([limit, count]): [string, string] => [
      `Longer than ${formatNumber(Number(limit))} tokens`,
      count === 0 ? NONE : formatNumber(count),
    ]),
    ['Scripts', listOf(Object.entries(scripts).map(([script, count]) => `${script} ${formatNumber(count)}`))],
    [
      'Labels',
      labels === null
        ? 'answers are texts, no labels'
        : `${labels.length}: ${labels.map(String).join(', ')} examples`,
    ],
    [
      'Proposed split',
      split.validation === 0
        ? 'all for training: too few to set some aside'
        : `${formatNumber(split.training)} for training, ${formatNumber(split.validation)} for validation`,
    ],
  ]
}

/** What a check found, as counts and lines, and what training on it would cost. */
export function DatasetReport({ report }: { report: Report }) {
  const { tokens } = report
  const findings = findingsOf(report)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <KeyFigure
          label="Tokens of an example"
          value={formatNumber(tokens.p50)}
          note={`from ${formatNumber(tokens.min)} to ${formatNumber(tokens.max)}; nine of ten have up to ${formatNumber(tokens.p90)}`}
        />
        <KeyFigure
          label="Rounds by the rule of thumb"
          value={formatNumber(report.epochs)}
          note="3, more for few examples, fewer for very many"
        />
        <KeyFigure
          label="Tokens that are trained"
          value={formatNumber(report.trainingTokens)}
          note="all rounds"
        />
      </div>
      <DifferenceTable
        caption="Findings"
        heads={['Looked for', 'Found']}
        rows={findings
          .filter(([, found]) => found !== NONE)
          .map(([name, found]) => ({ key: name, name, cells: [found] }))}
      />
      <p className="max-w-[70ch] text-muted">
        Looked for and not found:{' '}
        {listOf(findings.filter(([, found]) => found === NONE).map(([name]) => lowered(name)))}.
      </p>
      {report.invalid.lines.length > 0 ? (
        <ul className="list-disc ps-5">
          {report.invalid.lines.slice(0, SHOWN).map(({ line, reason }) => (
            <li key={line}>
              Line {line}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure title={`What training on ${countOf(report.trainingTokens, 'token')} costs, by model`}>
        <DifferenceTable
          caption="Before minimum and cap of a job"
          heads={['Model', 'Per 1M tokens', 'Cost', 'Price read', 'Jobs are taken']}
          rows={report.costs.map(({ id, pricePerMillion, cost, source, lastJobsOn }) => ({
            key: id,
            name: id,
            cells: [
              formatRate(pricePerMillion, 'USD'),
              formatAmount(cost, 'USD'),
              `${formatDay(source.date)}, ${source.id}`,
              lastJobsOn ? `until ${formatDay(lastJobsOn)}` : 'without an end on record',
            ],
          }))}
        />
      </Disclosure>
    </div>
  )
}
