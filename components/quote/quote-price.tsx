import { LINE_KINDS, type LineKind } from '#lib/domain/quote/offer.ts'
import type { QuoteLineView, QuoteTotals, QuoteView } from '#lib/domain/quote/quote-view.ts'
import { KIND_WORDS, priceNote, sumRows } from '#lib/domain/quote/quote-words.ts'
import { formatMinor, formatNumber, formatPercent } from '#lib/format.ts'

/** The lines and totals of each group that has lines. Every figure stands in the view; nothing is added up here. */
export function QuotePrice({ view }: { view: QuoteView }) {
  return (
    <>
      {LINE_KINDS.map((kind) => {
        const lines = view.lines.filter((line) => line.kind === kind)
        if (lines.length === 0) return null
        const totals = kind === 'one-off' ? view.oneOff : view.monthly
        return <Group key={kind} {...KIND_WORDS[kind]} {...{ view, kind, lines, totals }} />
      })}
      <p className="max-w-[70ch] text-muted">{priceNote(view, formatPercent)}</p>
    </>
  )
}

type GroupProps = {
  view: QuoteView
  kind: LineKind
  title: string
  total: string
  lines: QuoteLineView[]
  totals: QuoteTotals
}

function Group({ view, kind, title, total, lines, totals }: GroupProps) {
  const money = (minor: string) => formatMinor(minor, view.currency)
  const sums = sumRows(view, kind, formatPercent).map(({ label, minor, isTakenOff }) => ({
    label,
    value: `${isTakenOff ? '−' : ''}${money(minor)}`,
  }))
  return (
    <table className="w-full border-collapse [&+&]:mt-3">
      <caption className="pb-1 text-start font-medium">{title}</caption>
      <thead className="border-b border-control text-label text-muted">
        <tr>
          <th scope="col" className="py-1.5 pe-2 text-start">
            What you get
          </th>
          <th scope="col" className="hidden w-32 px-2 py-1.5 text-end sm:table-cell">
            Quantity
          </th>
          <th scope="col" className="hidden w-32 px-2 py-1.5 text-end sm:table-cell">
            Price
          </th>
          <th scope="col" className="w-36 py-1.5 ps-2 text-end">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <Line key={at} line={line} money={money} />
        ))}
      </tbody>
      <tfoot className="break-inside-avoid">
        {sums.map((sum) => (
          <Sum key={sum.label} {...sum} />
        ))}
        <Sum label={total} value={money(totals.totalMinor)} isTotal />
      </tfoot>
    </table>
  )
}

function Line({ line, money }: { line: QuoteLineView; money: (minor: string) => string }) {
  const quantity = [formatNumber(line.quantity), line.unit].filter(Boolean).join('\u00a0')
  const isOne = line.quantity === '1' && line.unit === ''
  return (
    <tr className="break-inside-avoid border-b border-hairline align-top">
      <th scope="row" className="wrap-anywhere py-2 pe-2 text-start font-normal">
        <span className="font-medium">{line.label}</span>
        {line.description ? (
          <span className="block whitespace-pre-line text-table text-muted">{line.description}</span>
        ) : null}
        {isOne ? null : (
          <span className="block text-table text-muted sm:hidden">
            {quantity} × {money(line.unitPriceMinor)}
          </span>
        )}
      </th>
      <td className="hidden whitespace-nowrap px-2 py-2 text-end sm:table-cell">{quantity}</td>
      <td className="hidden whitespace-nowrap px-2 py-2 text-end sm:table-cell">
        {money(line.unitPriceMinor)}
      </td>
      <td className="whitespace-nowrap py-2 ps-2 text-end">{money(line.amountMinor)}</td>
    </tr>
  )
}

function Sum({ label, value, isTotal = false }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <tr className={isTotal ? 'border-t border-control text-section' : 'text-muted'}>
      <th scope="row" className={`py-1 pe-2 text-start ${isTotal ? '' : 'font-normal'}`}>
        {label}
      </th>
      <td className="hidden sm:table-cell" />
      <td className="hidden sm:table-cell" />
      <td className="whitespace-nowrap py-1 ps-2 text-end">{value}</td>
    </tr>
  )
}
