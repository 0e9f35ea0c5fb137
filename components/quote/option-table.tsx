import { Badge } from '#components/ui/badge.tsx'
import { type Approach, approachName } from '#lib/domain/approach.ts'

type OptionTableProps = {
  caption: string
  /** The first heads the names of the options, the next three figures, the others text. */
  head: readonly string[]
  rows: readonly { option: string; approach: Approach; mark?: string; cells: readonly string[] }[]
}

const FIGURES = 3

/** The options one below the other. Where it is narrow, as in a hand or beside an editor, each is a block. */
export function OptionTable({ caption, head, rows }: OptionTableProps) {
  return (
    <div className="@container">
      <table className="w-full border-collapse text-table @max-xl:block">
        <caption className="mb-2 text-start text-muted @max-xl:block">{caption}</caption>
        <thead className="border-b border-hairline @max-xl:sr-only">
          <tr>
            {head.map((name, at) => (
              <th
                key={name}
                scope="col"
                className={`px-2 py-1.5 font-medium text-muted first:ps-0 ${at > 0 && at <= FIGURES ? 'text-end' : 'text-start'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-xl:flex @max-xl:flex-col">
          {rows.map(({ option, approach, mark = '', cells }) => (
            <tr
              key={option}
              className="break-inside-avoid border-b border-hairline align-top @max-xl:flex @max-xl:flex-col @max-xl:py-2"
            >
              <th scope="row" className="min-w-40 px-2 py-1.5 text-start font-medium first:ps-0 @max-xl:px-0">
                <span className="wrap-anywhere mb-1 block">{option + mark}</span>
                <Badge tone={approach}>{approachName[approach]}</Badge>
              </th>
              {cells.map((cell, at) => (
                <td
                  key={head[at + 1]}
                  className={`px-2 py-1.5 @max-xl:flex @max-xl:justify-between @max-xl:gap-4 @max-xl:px-0 @max-xl:py-0.5 ${at < FIGURES ? '@xl:whitespace-nowrap @xl:text-end' : ''}`}
                >
                  <span aria-hidden className="text-muted @xl:hidden">
                    {head[at + 1]}
                  </span>
                  <span className="wrap-anywhere @max-xl:text-end">{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
