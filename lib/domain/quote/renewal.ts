import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Case } from '../comparison/case.ts'
import { canReprice, repricing } from '../comparison/reprice.ts'
import type { ComparisonResult } from '../comparison/result.ts'
import { usedPrices } from '../comparison/used-price.ts'
import { dayInWords } from '../date-words.ts'
import type { Day } from '../day.ts'
import { addMonths, firstDay } from '../month.ts'
import { exact, text } from '../rate.ts'
import { changesInWords, effectInWords, type RenewalEffect } from './renewal-words.ts'

export type Renewal = {
  /** Why the quote is to be looked at again, one sentence each; empty when nothing touches it. */
  reasons: string[]
  effect: RenewalEffect | null
}

/** The option behind a quote as it was when the quote was sent. */
export type Behind = {
  file: Case
  result: Pick<
    ComparisonResult,
    'catalogue' | 'currency' | 'pricesAt' | 'asKnownAt' | 'startMonth' | 'horizonMonths' | 'options'
  >
  optionId: string
}

type Catalogues = { pinned: Catalogue; latest: Catalogue; today: Day }

/** An open quote that ends within so many days is to be followed up. */
const RENEWAL_DAYS = 7

function repriced({ file, result, optionId }: Behind, catalogues: Catalogues): Renewal {
  const option = file.options.find(({ id }) => id === optionId)
  const whole = result as ComparisonResult
  if (!option || !canReprice(whole, catalogues.today)) return { reasons: [], effect: null }
  const own = { ...file, options: [option] }
  const { pinned, latest, today } = catalogues
  const then = { catalogue: pinned, pricesAt: result.pricesAt, asKnownAt: result.asKnownAt }
  const now = { catalogue: latest, pricesAt: today, asKnownAt: today }
  const changes = changesInWords(
    usedPrices(own, optionId, then, latest),
    usedPrices(own, optionId, now, latest),
  )
  if (changes.length === 0) return { reasons: [], effect: null }
  const total = repricing(own, whole, catalogues).totals.find(({ id }) => id === optionId)
  const [was, is] = [total?.was ?? null, total?.now ?? null]
  const more = was === null || is === null ? null : text(exact(is).minus(exact(was)))
  const effect = { was, now: is, more, months: result.horizonMonths }
  return { effect, reasons: [...changes, effectInWords(effect, result.currency)] }
}

function endings({ file, result, optionId }: Behind, { pinned, latest }: Catalogues): string[] {
  const end = firstDay(addMonths(result.startMonth, result.horizonMonths))
  const then = { catalogue: pinned, pricesAt: result.pricesAt, asKnownAt: result.asKnownAt }
  return usedPrices(file, optionId, then, latest).flatMap(({ id, retiresOn, replacement }) =>
    retiresOn !== null && retiresOn < end
      ? [
          `${id} ends on ${dayInWords(retiresOn)}, within the term${replacement ? `; named replacement: ${replacement}` : ''}.`,
        ]
      : [],
  )
}

/** What a change of prices, the end of a model and the calendar do to a quote; `daysLeft` of one that can be answered. */
export function renewalOf(behind: Behind | null, daysLeft: number | null, catalogues: Catalogues): Renewal {
  const priced = behind ? repriced(behind, catalogues) : { reasons: [], effect: null }
  const ending = behind ? endings(behind, catalogues) : []
  const isShort = daysLeft !== null && daysLeft <= RENEWAL_DAYS
  const short =
    daysLeft === 0 ? 'It ends today.' : `It ends in ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}.`
  return { effect: priced.effect, reasons: [...(isShort ? [short] : []), ...priced.reasons, ...ending] }
}
