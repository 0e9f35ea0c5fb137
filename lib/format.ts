import { CURRENCIES } from './domain/currency.ts'
import type { Day } from './domain/day.ts'
import { DESK_LOCALE, LOCALES, type Locale, localeOf } from './domain/locale.ts'
import { type Currency, fromMinor, minorDigits } from './domain/money.ts'
import type { Month } from './domain/month.ts'
import { type Amount, exact } from './domain/rate.ts'

/** The only file that turns figures into words. The desk has one locale; a document has that of its client. */

/** Geist has no U+202F (narrow no-break space): the fonts of screen and paper both have U+00A0. */
const plain = (text: string): string => text.replaceAll('\u202f', '\u00a0')

type Decimal = Intl.StringNumericLiteral

/** What rounds to zero has no sign. Digits are those that every font of a document has. */
function numberFormats(locale: Locale) {
  const cache = new Map<string, Intl.NumberFormat>()
  return (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options)
    const found =
      cache.get(key) ?? new Intl.NumberFormat(`${locale}-u-nu-latn`, { signDisplay: 'negative', ...options })
    cache.set(key, found)
    return found
  }
}

/** Where the year stands first, a day is all digits; elsewhere the month is an English word, which nobody misreads. */
const YEAR_FIRST: readonly Locale[] = ['hu-HU', 'ja-JP', 'sv-SE', 'zh-CN']
const MONTH_FIRST: readonly Locale[] = ['en-US', 'en-CA']

function dateFormats(locale: Locale) {
  const isByHalfDay = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12
  // English with the day before the month, by the clock of twelve hours or of twenty-four.
  const dayFirst = isByHalfDay ? 'en-AU' : 'en-GB'
  const tag = MONTH_FIRST.includes(locale) ? 'en-US' : dayFirst
  const isYearFirst = YEAR_FIRST.includes(locale)
  const dayTag = isYearFirst ? 'sv-SE' : tag
  const [dateStyle, timeStyle] = [isYearFirst ? 'short' : 'medium', 'short'] as const
  const [month, timeZone] = ['short', 'UTC'] as const
  return {
    day: new Intl.DateTimeFormat(dayTag, { dateStyle, timeZone }),
    shortDay: new Intl.DateTimeFormat(tag, { day: 'numeric', month, timeZone }),
    month: new Intl.DateTimeFormat('en-US', { month, year: 'numeric', timeZone }),
    instant: (zone: string) => new Intl.DateTimeFormat(dayTag, { dateStyle, timeStyle, timeZone: zone }),
  }
}

/** How a locale writes figures and days. Words stay English. */
function makeFigures(locale: Locale) {
  const format = numberFormats(locale)
  const dates = dateFormats(locale)
  const instants = new Map<string, Intl.DateTimeFormat>()

  /** Metered money rounded for display to the minor unit: `$1,234.50`. Null is unknown, never zero. */
  function formatAmount(amount: Amount | null, currency: Currency, digits = minorDigits(currency)): string {
    if (amount === null) return 'unknown'
    const value = exact(amount).toDecimalPlaces(digits).toFixed() as Decimal
    const [minimumFractionDigits, maximumFractionDigits] = [digits, digits]
    return plain(
      format({ style: 'currency', currency, minimumFractionDigits, maximumFractionDigits }).format(value),
    )
  }

  /** Billed money: `$1,234.50`. Takes whole minor units. */
  const formatMinor = (minor: bigint | string, currency: Currency): string =>
    formatAmount(fromMinor(minor, currency), currency)

  /** A sum in a table: rounded to the minor unit, but what is more than nothing never reads as nothing: `< $0.01`. */
  function formatSum(amount: Amount | null, currency: Currency): string {
    const digits = minorDigits(currency)
    const isTiny =
      amount !== null && !exact(amount).isZero() && exact(amount).toDecimalPlaces(digits).isZero()
    if (!isTiny) return formatAmount(amount, currency)
    const least = exact('10').pow(-digits)
    return exact(amount).isNegative()
      ? `> ${formatAmount(least.negated().toFixed(), currency)}`
      : `< ${formatAmount(least.toFixed(), currency)}`
  }

  /** Money without cents, for headlines and axes: `$1,235`. */
  const formatWhole = (amount: Amount | null, currency: Currency): string => formatAmount(amount, currency, 0)

  /** Small rates in full: `$0.00152`, at least the minor unit, at most twelve decimals. */
  function formatRate(amount: Amount | null, currency: Currency): string {
    if (amount === null) return 'unknown'
    const digits = Math.max(minorDigits(currency), exact(amount).decimalPlaces())
    return formatAmount(amount, currency, Math.min(12, digits))
  }

  /** A decimal with exactly `digits` decimals, for a column whose head names the unit. Null is unknown, never zero. */
  function formatFixed(value: Amount | null, digits: number): string {
    if (value === null) return 'unknown'
    const rounded = exact(value).toDecimalPlaces(digits).toFixed() as Decimal
    return plain(format({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(rounded))
  }

  /** A price whose head names the currency: in full, with at least two decimals so that a column aligns. */
  const formatPrice = (value: Amount): string =>
    formatFixed(value, Math.min(12, Math.max(2, exact(value).decimalPlaces())))

  /** Any decimal with grouping, all its digits up to `digits` decimals. */
  const formatNumber = (value: Amount | number | bigint, digits = 6): string =>
    plain(
      format({ maximumFractionDigits: digits }).format(
        typeof value === 'string' ? (exact(value).toFixed() as Decimal) : value,
      ),
    )

  /** Percent given as percent: `19` becomes `19%`. */
  const formatPercent = (percent: Amount, digits = 2): string =>
    plain(
      format({ style: 'percent', maximumFractionDigits: digits }).format(
        exact(percent).dividedBy(100).toFixed() as Decimal,
      ),
    )

  /** An instant (ISO text) in a zone: `Nov 24, 2026, 7:30 PM`. To make a format costs a hundred times its use. */
  function formatInstant(instant: string, timeZone: string): string {
    const made = instants.get(timeZone) ?? dates.instant(timeZone)
    instants.set(timeZone, made)
    return plain(made.format(new Date(instant)))
  }

  return {
    locale,
    ...{ formatAmount, formatMinor, formatSum, formatWhole, formatRate },
    ...{ formatFixed, formatPrice, formatNumber, formatPercent, formatInstant },
    /** `Nov 24, 2026`. */
    formatDay: (day: Day): string => dates.day.format(new Date(`${day}T00:00:00Z`)),
    /** `Nov 24`, where the year is said elsewhere. */
    formatShortDay: (day: Day): string => dates.shortDay.format(new Date(`${day}T00:00:00Z`)),
    /** `Nov 2026`. */
    formatMonth: (month: Month): string => dates.month.format(new Date(`${month}-01T00:00:00Z`)),
    /** `1 task`, `3 tasks`. */
    countOf: (count: number, one: string, many = `${one}s`): string =>
      `${formatNumber(count)} ${count === 1 ? one : many}`,
  }
}

export type Figures = ReturnType<typeof makeFigures>

const made = new Map<Locale, Figures>()

/** Figures as a document writes them that names this locale. */
export function figuresIn(tag: string | undefined): Figures {
  const locale = localeOf(tag)
  const figures = made.get(locale) ?? makeFigures(locale)
  made.set(locale, figures)
  return figures
}

/** Figures as the desk writes them. */
export const DESK_FIGURES = figuresIn(DESK_LOCALE)

export const { formatAmount, formatMinor, formatSum, formatWhole, formatRate, formatFixed } = DESK_FIGURES
export const { formatPrice, formatNumber, formatPercent, formatInstant, countOf } = DESK_FIGURES
export const { formatDay, formatShortDay, formatMonth } = DESK_FIGURES

const zones = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in a zone. The English of Canada writes a day as ISO does. */
export function dayIn(instant: Date, timeZone: string): Day {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const
  const day = zones.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', options)
  zones.set(timeZone, day)
  return day.format(instant).slice(0, 10)
}

const BYTES = ['B', 'kB', 'MB', 'GB']

/** Bytes by thousands, as file managers count them: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(BYTES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  return `${formatNumber(bytes / 1000 ** step, step === 0 ? 0 : 1)}\u00a0${BYTES[step]}`
}

const conjunction = new Intl.ListFormat(DESK_LOCALE, { type: 'conjunction' })

/** `a, b and c`. */
export const listOf = (items: readonly string[]): string => conjunction.format(items)

/** True when the runtime knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat(DESK_LOCALE, { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** All zones that the runtime knows, for pickers. */
export const timeZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
/** The runtime also knows currencies that are gone: pickers offer the active ones. */
export const currencies = (): readonly string[] => CURRENCIES

const currencyNames = new Intl.DisplayNames(DESK_LOCALE, { type: 'currency' })

/** `USD · US Dollar`. */
export const currencyLabel = (code: string): string => `${code} · ${currencyNames.of(code) ?? code}`

/** The zone of the machine that runs this. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat(DESK_LOCALE).resolvedOptions().timeZone

const localeNames = new Intl.DisplayNames(DESK_LOCALE, { type: 'language', languageDisplay: 'standard' })

/** `German (Germany): 12.345,50, 24 Nov 2026`. */
export function localeLabel(locale: Locale): string {
  const { formatFixed, formatDay } = figuresIn(locale)
  return `${localeNames.of(locale)}: ${formatFixed('12345.5', 2)}, ${formatDay('2026-11-24')}`
}

/** Every locale for pickers, the English ones first. */
export const localeOptions = (): { value: Locale; label: string }[] =>
  LOCALES.map((value) => ({ value, label: localeLabel(value) }))
