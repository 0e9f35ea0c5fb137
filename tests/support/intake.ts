import fc from 'fast-check'
import { choicesOf, type Intake, QUESTIONS } from '#lib/domain/advice/intake.ts'

const answers = Object.fromEntries(
  QUESTIONS.map((question) => [
    question.key,
    fc.constantFrom(null, ...choicesOf(question).map((choice) => choice.value)),
  ]),
)

/** Any intake that the form can give. */
export const anyIntake = fc.record({
  ...answers,
  budget: fc.constantFrom(null, '0', '499.99', '500', '10000'),
}) as fc.Arbitrary<Intake>

/** Every question answered, as a form sends it. */
export const intakeForm = {
  ...{ deadline: '6-weeks', examples: 'over-500', scope: 'several', stability: 'stable', knowledge: 'both' },
  ...{ consistency: 'strict', accuracy: 'high', residency: 'region', volume: 'to-1000000' },
  ...{ upkeep: 'trainers', latency: 'seconds', languages: 'few', budget: '10000' },
}
