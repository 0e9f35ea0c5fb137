import type { ReactNode } from 'react'
import type { LineKind } from '#lib/domain/quote/offer.ts'
import {
  type LineWording,
  lineNotes,
  type PriceRow,
  priceRows,
  shownMinor,
} from '#lib/domain/quote/price-row.ts'
import type { QuoteLineView, QuoteView } from '#lib/domain/quote/quote-view.ts'
import { alternativesHead, KIND_WORDS, OPTIONS_HEAD, sumRows } from '#lib/domain/quote/quote-words.ts'
import { type Figures, figuresIn } from '#lib/format.ts'
import { ChoiceMark } from './choice-mark.tsx'

/** What a client ticks in front of a line that he decides about, and its id. */
export type Choosing = (at: number, line: QuoteLineView) => { id: string; input: ReactNode }

type PriceTableProps = { view: QuoteView; kind: LineKind; choosing?: Choosing }

/** The price list of one bill with its totals. Every figure stands in the view; nothing is added up here. */
export function PriceTable({ view, kind, choosing }: PriceTableProps) {
  const figures = figuresIn(view.sender.locale)
  const { formatPercent, countOf } = figures
  const money = (minor: string) => figures.formatMinor(minor, view.currency)
  const totals = kind === 'one-off' ? view.oneOff : view.monthly
  const { title, total } = KIND_WORDS[kind]
  const wording: LineWording = {
    ...{ percent: formatPercent, money, months: (count) => countOf(count, 'month') },
  }
  return (
    <div className="@container [&+&]:mt-3">
      <table className="w-full border-collapse">
        <caption className="pb-1 text-start font-medium">{title}</caption>
        <thead className="border-b border-control text-label text-muted">
          <tr>
            <th scope="col" className="py-1.5 pe-2 text-start">
              What you get
            </th>
            <th scope="col" className="hidden w-32 px-2 py-1.5 text-end @xl:table-cell print:w-24">
              Quantity
            </th>
            <th scope="col" className="hidden w-32 px-2 py-1.5 text-end @xl:table-cell print:w-24">
              Price
            </th>
            <th scope="col" className="py-1.5 ps-2 text-end @xl:w-36 print:w-28">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {priceRows(view, kind).map((row, at) =>
            row.row === 'line' ? (
              <Line
                key={at}
                line={row.line}
                money={money}
                number={figures.formatNumber}
                notes={lineNotes(view, row.line, wording)}
                choice={row.line.choice && choosing ? choosing(row.at, row.line) : null}
              />
            ) : (
              <Head key={at} row={row} money={money} />
            ),
          )}
        </tbody>
        <tfoot className="break-inside-avoid">
          {sumRows(view, kind, formatPercent).map(({ label, minor, isTakenOff }) => (
            <Sum key={label} label={label} value={`${isTakenOff ? '−' : ''}${money(minor)}`} />
          ))}
          <Sum label={total} value={money(totals.totalMinor)} isTotal />
        </tfoot>
      </table>
    </div>
  )
}

type Money = (minor: string) => string

/** Above the lines of a group, and above those that the client decides. */
function Head({ row, money }: { row: Exclude<PriceRow, { row: 'line' }>; money: Money }) {
  const label =
    row.row === 'group' ? row.group : row.row === 'options' ? OPTIONS_HEAD : alternativesHead(row.of)
  return (
    <tr className="break-inside-avoid break-after-avoid border-b border-hairline align-top">
      <th
        scope="row"
        colSpan={row.row === 'group' ? 1 : 4}
        className="wrap-anywhere pt-4 pe-2 pb-2 text-start font-semibold"
      >
        {label}
        {row.row === 'group'
          ? row.names.map((name, at) => (
              <span key={at} className="block font-normal text-muted">
                {name}
              </span>
            ))
          : null}
      </th>
      {row.row === 'group' ? (
        <>
          <td className="hidden @xl:table-cell" />
          <td className="hidden @xl:table-cell" />
          <td className="whitespace-nowrap pt-4 pb-2 ps-2 text-end font-semibold">{money(row.sumMinor)}</td>
        </>
      ) : null}
    </tr>
  )
}

type LineProps = {
  line: QuoteLineView
  notes: string[]
  choice: ReturnType<Choosing> | null
  money: Money
  number: Figures['formatNumber']
}

function Line({ line, notes, choice, money, number }: LineProps) {
  const quantity = [number(line.quantity), line.unit].filter(Boolean).join('\u00a0')
  const isOne = line.quantity === '1' && line.unit === ''
  const cell = `py-2 text-end ${line.choice?.isChosen === false ? 'text-muted' : ''}`
  return (
    <tr className="break-inside-avoid border-b border-hairline align-top">
      <th
        scope="row"
        className={`wrap-anywhere py-2 pe-2 text-start font-normal ${line.group === null ? '' : 'ps-4'}`}
      >
        <div className="flex items-start gap-2">
          {choice?.input ?? <ChoiceMark line={line} />}
          <div className="min-w-0">
            {choice ? (
              <label htmlFor={choice.id} className="font-medium">
                {line.label}
              </label>
            ) : (
              <span className="font-medium">{line.label}</span>
            )}
            {notes.length > 0 ? (
              <span className="block text-label text-muted">{notes.join(' · ')}</span>
            ) : null}
            {line.description ? (
              <span className="block whitespace-pre-line text-table text-muted">{line.description}</span>
            ) : null}
            {isOne ? null : (
              <span className="block text-table text-muted @xl:hidden">
                {quantity} × {money(line.unitPriceMinor)}
              </span>
            )}
          </div>
        </div>
      </th>
      <td className={`wrap-anywhere hidden px-2 @xl:table-cell ${cell}`}>{quantity}</td>
      <td className={`hidden whitespace-nowrap px-2 @xl:table-cell ${cell}`}>{money(line.unitPriceMinor)}</td>
      <td className={`whitespace-nowrap ps-2 ${cell}`}>{money(shownMinor(line))}</td>
    </tr>
  )
}

function Sum({ label, value, isTotal = false }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <tr className={isTotal ? 'border-t border-control text-section' : 'text-muted'}>
      <th scope="row" className={`py-1 pe-2 text-start ${isTotal ? '' : 'font-normal'}`}>
        {label}
      </th>
      <td className="hidden @xl:table-cell" />
      <td className="hidden @xl:table-cell" />
      <td className="whitespace-nowrap py-1 ps-2 text-end">{value}</td>
    </tr>
  )
}
