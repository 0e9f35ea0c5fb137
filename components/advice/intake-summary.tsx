import { KeyValueList } from '#components/ui/key-value.tsx'
import { choicesOf, type Intake, QUESTIONS } from '#lib/domain/advice/intake.ts'
import { sumOfMoney } from '#lib/domain/comparison/words.ts'

/** The answers for those who may only read them. */
export function IntakeSummary({ intake, currency }: { intake: Intake | null; currency: string }) {
  const answers = QUESTIONS.map((question) => ({
    label: question.label,
    value:
      choicesOf(question).find((choice) => choice.value === intake?.[question.key])?.label ?? 'Not known',
  }))
  const budget = intake?.budget ? sumOfMoney(intake.budget, currency) : 'Not known'
  return <KeyValueList items={[...answers, { label: 'What may it cost once?', value: budget }]} />
}
