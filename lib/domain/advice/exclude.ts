import type { ComparisonResult, OptionResult } from '../comparison/result.ts'
import { months, sumOfMoney } from '../comparison/words.ts'
import { type Amount, compare } from '../rate.ts'
import type { Intake } from './intake.ts'
import type { HardRuleId } from './rule.ts'

/** One reason that leaves an option out; an option may have several. */
export type Exclusion = { optionId: string; label: string; rule: HardRuleId; why: string }

/** Months until each deadline; a month counts as four weeks, as where set-up time is put into words. */
const deadlineMonths: Record<string, Amount> = { '2-weeks': '0.5', '6-weeks': '1.5', '3-months': '3' }
const deadlineWords: Record<string, string> = {
  '2-weeks': '2 weeks',
  '6-weeks': '6 weeks',
  '3-months': '3 months',
}

const isTrained = (option: OptionResult): boolean =>
  option.approach === 'fine-tuning' || option.lines.some((line) => line.component === 'training')

function late(option: OptionResult, { deadline }: Intake): string | null {
  const limit = deadlineMonths[deadline ?? '']
  if (deadline === null || limit === undefined || compare(option.goLiveAfterMonths, limit) <= 0) return null
  return `It goes live after ${months(option.goLiveAfterMonths)}; it is needed within ${deadlineWords[deadline]}.`
}

function dear({ oneOff }: OptionResult, { budget }: Intake, currency: string): string | null {
  if (budget === null || oneOff === null || compare(oneOff, budget) <= 0) return null
  return `Its one-off costs of ${sumOfMoney(oneOff, currency)} are above the budget of ${sumOfMoney(budget, currency)}.`
}

/** Calls at a price of the catalogue go to its provider; those at a price of one's own may stay in the house. */
function leaving({ lines }: OptionResult, { residency }: Intake): string | null {
  if (residency !== 'own-machines') return null
  const call = lines.find(
    ({ component, source }) => component === 'inference' && !/^(stated|none|own:\d+)$/.test(source.id),
  )
  return call ? `Its calls of ${call.label} leave the client’s own machines.` : null
}

function untrained(option: OptionResult, { examples }: Intake): string | null {
  if (!isTrained(option)) return null
  if (examples === 'none') return 'There are no examples to train on.'
  return examples === 'under-50' ? 'Fewer than 50 usable examples are at hand; training needs more.' : null
}

/** Of results that were kept before it was asked, nothing is known. */
const barriers = (option: OptionResult) => option.barredBy ?? []

/** Whether it cannot be built as planned, whatever the client answers. */
export const isBarred = (option: OptionResult): boolean => barriers(option).length > 0

/** What the advice leaves out: by the answers, and without them for what bars an option by itself. */
export const leftOutOf = ({ advice, options }: Pick<ComparisonResult, 'advice' | 'options'>): Exclusion[] =>
  advice.weighing?.excluded ??
  options.flatMap((option) =>
    barriers(option).map(({ rule, why }) => ({ optionId: option.id, label: option.label, rule, why })),
  )

/**
 * Everything that leaves an option out, in the order of the hard rules. A limit met exactly leaves nothing out, and
 * what is not known excludes nothing.
 */
export function exclusionsOf(option: OptionResult, intake: Intake, currency: string): Exclusion[] {
  const { id, label, complete, unknownLines, lines } = option
  const barred = barriers(option).map(({ rule, why }): [HardRuleId, string] => [rule, why])
  const found: [HardRuleId, string | null][] = [
    ['no-price', complete ? null : `${unknownLines} of its ${lines.length} lines have no price.`],
    ...barred,
    ['data-leaves', leaving(option, intake)],
    ['too-late', late(option, intake)],
    ['over-budget', dear(option, intake, currency)],
    ['too-few-examples', untrained(option, intake)],
  ]
  return found.flatMap(([rule, why]) => (why === null ? [] : [{ optionId: id, label, rule, why }]))
}
