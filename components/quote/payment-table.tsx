import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import { PAYMENT_WORDS } from '#lib/domain/quote/quote-words.ts'
import { figuresIn } from '#lib/format.ts'

/** All that is paid once, by when; its parts add up to the one-off total. */
export function PaymentTable({ view }: { view: QuoteView }) {
  const { payments, oneOff, currency, sender } = view
  const { formatMinor } = figuresIn(sender.locale)
  if (payments.length === 0) return null
  return (
    <table className="mt-3 w-full border-collapse">
      <caption className="pb-1 text-start font-medium">{PAYMENT_WORDS.title}</caption>
      <thead className="border-b border-control text-label text-muted">
        <tr>
          <th scope="col" className="py-1.5 pe-2 text-start">
            {PAYMENT_WORDS.label}
          </th>
          <th scope="col" className="px-2 py-1.5 text-start">
            {PAYMENT_WORDS.due}
          </th>
          <th scope="col" className="w-36 py-1.5 ps-2 text-end">
            {PAYMENT_WORDS.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map(({ label, due, amountMinor }, at) => (
          <tr key={at} className="break-inside-avoid border-b border-hairline align-top">
            <th scope="row" className="wrap-anywhere py-2 pe-2 text-start font-normal">
              {label}
            </th>
            <td className="wrap-anywhere px-2 py-2 text-muted">{due}</td>
            <td className="whitespace-nowrap py-2 ps-2 text-end">{formatMinor(amountMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-medium">
          <th scope="row" colSpan={2} className="py-2 pe-2 text-start font-medium">
            {PAYMENT_WORDS.total}
          </th>
          <td className="whitespace-nowrap py-2 ps-2 text-end">{formatMinor(oneOff.totalMinor, currency)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
