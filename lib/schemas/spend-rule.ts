import { z } from 'zod'
import { type Condition, RULE_FIELDS, RULE_WAYS } from '#lib/domain/spend/rule.ts'
import { firstOf, type SearchParams } from './list.ts'
import { isStorable } from './storable.ts'
import { idText, line, revisionNumber } from './text.ts'

const MOST_CONDITIONS = 8
const MOST_RULES = 200

const condition = z
  .strictObject({
    field: z.enum(RULE_FIELDS, 'Choose what the condition looks at.'),
    /** The name of the tag; empty for every other field. */
    tag: z.string('Enter the name of the tag.').trim().max(120, 'Use at most 120 characters.'),
    way: z.enum(RULE_WAYS, 'Choose how it is compared.'),
    value: line(200, 'Enter what it is compared with.'),
  })
  .refine(({ field, tag }) => field !== 'tag' || tag !== '', {
    error: 'Enter the name of the tag.',
    path: ['tag'],
  })
  .refine(({ tag }) => !/\p{Cc}/u.test(tag) && tag.isWellFormed(), {
    error: 'This has characters that cannot be stored.',
    path: ['tag'],
  })
  .transform((input) => (input.field === 'tag' ? input : { ...input, tag: '' }))

const conditions = z
  .array(condition, 'Add a condition.')
  .min(1, 'Add a condition: without one a rule fits nothing.')
  .max(MOST_CONDITIONS, `Use at most ${MOST_CONDITIONS} conditions.`)

const project = () => idText('Choose a project.')

export const ruleInput = z.strictObject({ projectId: project(), conditions })
export type RuleInput = z.output<typeof ruleInput>
/** As a form sends it. */
export type RuleForm = z.input<typeof ruleInput>

export const ruleChange = ruleInput.extend({ id: idText(), revision: revisionNumber() })
export type RuleChange = z.output<typeof ruleChange>

/** All rules that count, in the order that they are to have. */
export const ruleOrder = z.strictObject({ ids: z.array(idText()).min(1).max(MOST_RULES) })

/** A rule as it stands in the editor; `id` is that of the one that is changed, null for a new one at the end. */
export const ruleDraft = ruleInput.extend({ id: idText().nullable() })
export type RuleDraft = z.output<typeof ruleDraft>

/** One rule that stands, or all of them. */
export const ruleChoice = z.strictObject({ id: idText().nullable() })

const plan = () => z.string().regex(/^[0-9a-f]{64}$/, 'Look at the preview again.')

/** What was shown, and nothing else, is moved. */
export const ruleApplication = ruleChoice.extend({ plan: plan() })

const MOST_CHOSEN = 1_000

export const spendChoice = z
  .strictObject({
    projectId: project(),
    lines: z
      .array(z.strictObject({ importId: idText(), ordinal: z.number().int().min(0).max(2_147_483_646) }))
      .max(MOST_CHOSEN, `Choose at most ${MOST_CHOSEN} rows at once.`),
    records: z.array(idText()).max(MOST_CHOSEN, `Choose at most ${MOST_CHOSEN} records at once.`),
  })
  .refine(({ lines, records }) => lines.length + records.length > 0, 'Choose what is to be moved.')
export type SpendChoice = z.output<typeof spendChoice>

export const spendAssignment = spendChoice.safeExtend({ plan: plan() })

export const moveReference = z.strictObject({ id: idText() })

/** The conditions of a new rule that the address names, such as `?model=gpt-5.4`; one that is empty where it names none. */
export function readRuleStart(params: SearchParams): Condition[] {
  const named = RULE_FIELDS.flatMap((field): Condition[] => {
    const value = firstOf(params[field])?.trim().slice(0, 200) ?? ''
    return field !== 'tag' && value !== '' && isStorable(value) ? [{ field, tag: '', way: 'is', value }] : []
  })
  return named.length > 0 ? named : [{ field: 'account', tag: '', way: 'is', value: '' }]
}
