import { isCurrency } from '../../currency.ts'
import { readDecimal } from '../../decimal-input.ts'
import type { Currency } from '../../money.ts'
import { type Amount, exact } from '../../rate.ts'

/** Which mark stands before the decimals, where the figures alone do not say. */
export type DecimalMark = '' | 'point' | 'comma'

export type MoneyReading =
  | { ok: true; amount: Amount | null; currency: Currency | null }
  | { ok: false; isAmbiguous: boolean; message: string }

const SIGNS: readonly [sign: string, currencies: RegExp][] = [
  ['€', /^EUR$/],
  ['£', /^(GBP|EGP)$/],
  ['¥', /^(JPY|CNY)$/],
  ['₹', /^INR$/],
  ['₩', /^(KRW|KPW)$/],
  ['$', /^(USD|CAD|AUD|NZD|HKD|SGD|TWD|MXN|ARS|CLP|COP|BRL|XCD)$/],
]

const refuse = (message: string, isAmbiguous = false): MoneyReading => ({ ok: false, isAmbiguous, message })

/** The figure without the sign or the code beside it. */
function split(text: string): { figure: string; mark: string } {
  const [, before = '', figure = '', after = ''] =
    text.match(/^([A-Za-z]{3}|[€£¥₹₩$])?\s*([-+−–]?[\d.,\s'’]+)\s*([A-Za-z]{3}|[€£¥₹₩$])?$/) ?? []
  return figure
    ? { figure: figure.trim(), mark: (before || after).toUpperCase() }
    : { figure: text, mark: '' }
}

/** What an ambiguous figure is, once somebody said which mark its decimals have. */
const decided = (figure: string, mark: Exclude<DecimalMark, ''>): Amount => {
  const decimal = mark === 'point' ? '.' : ','
  const group = mark === 'point' ? ',' : '.'
  return figure.replace(/^[−–]/, '-').replaceAll(group, '').replace(decimal, '.').replace(/^\+/, '')
}

/** What a sign or a code beside the figure says of the currency that is known from elsewhere. */
function agreed(mark: string, known: Currency | null): Currency | null | string {
  if (mark === '') return known
  if (isCurrency(mark))
    return known === null || known === mark ? mark : `The figure says ${mark}, the currency ${known}.`
  const pattern = SIGNS.find(([sign]) => sign === mark)?.[1]
  if (!pattern) return `“${mark}” is no currency.`
  if (known !== null) return pattern.test(known) ? known : `The figure says ${mark}, the currency ${known}.`
  return mark === '€' ? 'EUR' : `Several currencies are written ${mark}. Choose one.`
}

const isCode = (text: string | null): boolean => text === null || isCurrency(text)

/** An amount as it stands in a cell, with or without a currency. Empty is unknown, and nothing is guessed. */
export function readMoney(text: string, known: Currency | null, mark: DecimalMark): MoneyReading {
  if (text === '') return { ok: true, amount: null, currency: known }
  const { figure, mark: beside } = split(text)
  const currency = agreed(beside, known)
  if (!isCode(currency)) return refuse(String(currency))
  const reading = readDecimal(figure)
  if (!reading.ok && !(reading.reason === 'ambiguous' && mark !== ''))
    return refuse(reading.message, reading.reason === 'ambiguous')
  const amount = reading.ok ? reading.value : decided(figure, mark === 'comma' ? 'comma' : 'point')
  if (exact(amount).isNegative()) return refuse('Enter zero or more: a credit comes with a bill.')
  return { ok: true, amount, currency }
}
