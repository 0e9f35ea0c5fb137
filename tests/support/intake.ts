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
