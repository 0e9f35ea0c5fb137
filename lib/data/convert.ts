import 'server-only'
import type { ShareTarget } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import { type Day, isDay } from '#lib/domain/day.ts'
import { firstDay, type Month, monthOf } from '#lib/domain/month.ts'
import { percentOff } from '#lib/domain/quote/offer.ts'
import type { QuoteDraft } from '#lib/domain/quote/quote-draft.ts'
import { type Amount, exact, text } from '#lib/domain/rate.ts'
import type { Approach as ApproachColumn, Prisma } from './generated/client.ts'

/** A `date` column comes as an instant at midnight UTC. */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)

export function dateOf(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return new Date(`${day}T00:00:00Z`)
}

export const monthOfDate = (date: Date): Month => monthOf(dayOf(date))
export const dateOfMonth = (month: Month): Date => dateOf(firstDay(month))

/** A `numeric` column, digit by digit. */
export const amountOf = (value: { toFixed(): string }): Amount => text(exact(value.toFixed()))

/** Prisma's names of enum values have no hyphen, the product's words have. */
export const approachOf = (value: ApproachColumn): Approach =>
  value === 'fine_tuning' ? 'fine-tuning' : value
export const approachColumn = (approach: Approach): ApproachColumn =>
  approach === 'fine-tuning' ? 'fine_tuning' : approach

/** How a draft is priced, in the columns of its version. */
export const termsColumns = (draft: QuoteDraft) => ({
  ...{ title: draft.title, introduction: draft.introduction, terms: draft.terms },
  ...{ taxRatePercent: draft.taxRatePercent, taxRounding: draft.taxRounding, prices: draft.prices },
  ...{ isGroupTotalsOnly: draft.isGroupTotalsOnly, plan: asJson(draft.plan) },
  priceLock: draft.priceLock,
  contingencyPercent: draft.contingencyPercent,
  discountPercent: percentOff(draft.discount),
  ...(draft.discount && 'on' in draft.discount
    ? { discountMinor: BigInt(draft.discount.amountMinor), discountOn: draft.discount.on }
    : { discountMinor: null, discountOn: null }),
})

/** A plain value as the content of a `jsonb` column. */
export const asJson = (value: unknown) => value as Prisma.InputJsonValue

/** The column that says what a link leads to. */
export const targetColumn = (target: ShareTarget) =>
  target.kind === 'quote' ? { versionId: target.versionId } : { reportId: target.reportId }
