import { CURRENCIES } from './domain/currency.ts'
import type { Day } from './domain/day.ts'
import { type Currency, fromMinor, minorDigits } from './domain/money.ts'
import type { Month } from './domain/month.ts'
import { type Amount, exact } from './domain/rate.ts'

/** The only file that turns figures into words. One locale for all of the interface, so that screen and paper agree. */
const LOCALE = 'en-US'

/** Geist has no U+202F (narrow no-break space): the fonts of screen and paper both have U+00A0. */
const plain = (text: string): string => text.replaceAll('\u202f', '\u00a0')

type Decimal = Intl.StringNumericLiteral
/** What rounds to zero has no sign. */
const numberFormat = (options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(LOCALE, { signDisplay: 'negative', ...options })
const cache = new Map<string, Intl.NumberFormat>()

function cached(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  const found = cache.get(key) ?? numberFormat(options)
  cache.set(key, found)
  return found
}

/** Billed money: `$1,234.50`. Takes whole minor units. */
export const formatMinor = (minor: bigint | string, currency: Currency): string =>
  formatAmount(fromMinor(minor, currency), currency)

/** Metered money rounded for display to the minor unit: `$1,234.50`. Null is unknown, never zero. */
export function formatAmount(
  amount: Amount | null,
  currency: Currency,
  digits = minorDigits(currency),
): string {
  if (amount === null) return 'unknown'
  const value = exact(amount).toDecimalPlaces(digits).toFixed() as Decimal
  return plain(
    cached({
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value),
  )
}

/** A sum in a table: rounded to the minor unit, but what is more than nothing never reads as nothing: `< $0.01`. */
export function formatSum(amount: Amount | null, currency: Currency): string {
  const digits = minorDigits(currency)
  const isTiny = amount !== null && !exact(amount).isZero() && exact(amount).toDecimalPlaces(digits).isZero()
  if (!isTiny) return formatAmount(amount, currency)
  const least = exact('10').pow(-digits)
  return exact(amount).isNegative()
    ? `> ${formatAmount(least.negated().toFixed(), currency)}`
    : `< ${formatAmount(least.toFixed(), currency)}`
}

/** Money without cents, for headlines and axes: `$1,235`. */
export const formatWhole = (amount: Amount | null, currency: Currency): string =>
  formatAmount(amount, currency, 0)

/** Small rates in full: `$0.00152`, at least the minor unit, at most twelve decimals. */
export function formatRate(amount: Amount | null, currency: Currency): string {
  if (amount === null) return 'unknown'
  return formatAmount(
    amount,
    currency,
    Math.min(12, Math.max(minorDigits(currency), exact(amount).decimalPlaces())),
  )
}

/** A price whose head names the currency: in full, with at least two decimals so that a column aligns. */
export const formatPrice = (value: Amount): string =>
  formatFixed(value, Math.min(12, Math.max(2, exact(value).decimalPlaces())))

/** Any decimal with grouping, all its digits up to `digits` decimals. */
export const formatNumber = (value: Amount | number | bigint, digits = 6): string =>
  plain(
    cached({ maximumFractionDigits: digits }).format(
      typeof value === 'string' ? (exact(value).toFixed() as Decimal) : value,
    ),
  )

/** A decimal with exactly `digits` decimals, for a column whose head names the unit. Null is unknown, never zero. */
export const formatFixed = (value: Amount | null, digits: number): string =>
  value === null
    ? 'unknown'
    : plain(
        cached({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
          exact(value).toDecimalPlaces(digits).toFixed() as Decimal,
        ),
      )

/** Percent given as percent: `19` becomes `19%`. */
export const formatPercent = (percent: Amount, digits = 2): string => `${formatNumber(percent, digits)}%`

const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthFormat = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `Nov 24, 2026`. */
export const formatDay = (day: Day): string => dayFormat.format(new Date(`${day}T00:00:00Z`))

const shortDayFormat = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `Nov 24`, where the year is said elsewhere. */
export const formatShortDay = (day: Day): string => shortDayFormat.format(new Date(`${day}T00:00:00Z`))

/** `Nov 2026`. */
export const formatMonth = (month: Month): string => monthFormat.format(new Date(`${month}-01T00:00:00Z`))

type ZoneFormats = { instant: Intl.DateTimeFormat; day: Intl.DateTimeFormat }
const zones = new Map<string, ZoneFormats>()

/** To make a format costs a hundred times what it costs to use it. */
function inZone(timeZone: string): ZoneFormats {
  const formats = zones.get(timeZone) ?? {
    instant: new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    // The English of Canada writes a day as ISO does.
    day: new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
  }
  zones.set(timeZone, formats)
  return formats
}

/** An instant (ISO text) in the workspace's zone: `Nov 24, 2026, 7:30 PM`. */
export const formatInstant = (instant: string, timeZone: string): string =>
  plain(inZone(timeZone).instant.format(new Date(instant)))

/** The calendar day of an instant in a zone. */
export const dayIn = (instant: Date, timeZone: string): Day =>
  inZone(timeZone).day.format(instant).slice(0, 10)

const BYTES = ['B', 'kB', 'MB', 'GB']

/** Bytes by thousands, as file managers count them: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(BYTES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  return `${formatNumber(bytes / 1000 ** step, step === 0 ? 0 : 1)}\u00a0${BYTES[step]}`
}

/** `1 task`, `3 tasks`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

const conjunction = new Intl.ListFormat(LOCALE, { type: 'conjunction' })

/** `a, b and c`. */
export const listOf = (items: readonly string[]): string => conjunction.format(items)

/** True when the runtime knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat(LOCALE, { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** All zones that the runtime knows, for pickers. */
export const timeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
/** The runtime also knows currencies that are gone: pickers offer the active ones. */
export const currencies = (): readonly string[] => CURRENCIES

const currencyNames = new Intl.DisplayNames(LOCALE, { type: 'currency' })

/** `USD · US Dollar`. */
export const currencyLabel = (code: string): string => `${code} · ${currencyNames.of(code) ?? code}`

/** The zone of the machine that runs this. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat(LOCALE).resolvedOptions().timeZone
