import type { Amount } from '../rate.ts'

/** What is asked before advice is given, in the order of the form. What is not known counts for nothing. */
export const QUESTIONS = [
  {
    key: 'deadline',
    label: 'When must it be live?',
    choices: [
      { value: '2-weeks', label: 'Within 2 weeks' },
      { value: '6-weeks', label: 'Within 6 weeks' },
      { value: '3-months', label: 'Within 3 months' },
      { value: 'open', label: 'There is no deadline' },
    ],
  },
  {
    key: 'examples',
    label: 'How many good examples are at hand?',
    choices: [
      { value: 'none', label: 'None' },
      { value: 'under-50', label: 'Fewer than 50' },
      { value: '50-to-500', label: '50 to 500' },
      { value: 'over-500', label: 'More than 500' },
    ],
  },
  {
    key: 'scope',
    label: 'What will it be used for?',
    choices: [
      { value: 'general', label: 'General questions' },
      { value: 'several', label: 'Several different uses' },
      { value: 'specialised', label: 'One specialised field' },
    ],
  },
  {
    key: 'stability',
    label: 'How often does the task change?',
    choices: [
      { value: 'changing', label: 'Every few weeks' },
      { value: 'stable', label: 'Hardly ever' },
    ],
  },
  {
    key: 'knowledge',
    label: 'Which knowledge do the answers need?',
    choices: [
      { value: 'general', label: 'What any model knows' },
      { value: 'changing', label: 'Facts that change' },
      { value: 'citable', label: 'Sources to cite' },
      { value: 'both', label: 'Changing facts, with sources' },
    ],
  },
  {
    key: 'consistency',
    label: 'How alike must the answers be?',
    choices: [
      { value: 'free', label: 'They may vary' },
      { value: 'strict', label: 'Always the same form and tone' },
    ],
  },
  {
    key: 'accuracy',
    label: 'How many answers must be right?',
    choices: [
      { value: 'modest', label: 'Most; a person checks them' },
      { value: 'high', label: '90 of 100' },
      { value: 'very-high', label: '95 of 100 or more' },
    ],
  },
  {
    key: 'residency',
    label: 'Where may the data go?',
    choices: [
      { value: 'anywhere', label: 'To any provider' },
      { value: 'region', label: 'Within one region' },
      { value: 'own-machines', label: 'Nowhere but own machines' },
    ],
  },
  {
    key: 'volume',
    label: 'How many requests a month are sure?',
    choices: [
      { value: 'under-10000', label: 'Fewer than 10,000' },
      { value: 'to-1000000', label: '10,000 to 1,000,000' },
      { value: 'over-1000000', label: 'More than 1,000,000' },
    ],
  },
  {
    key: 'upkeep',
    label: 'Who looks after it?',
    choices: [
      { value: 'nobody', label: 'Nobody in particular' },
      { value: 'prompt-writers', label: 'People who write prompts' },
      { value: 'trainers', label: 'People who train and host models' },
    ],
  },
  {
    key: 'latency',
    label: 'How fast must an answer come?',
    choices: [
      { value: 'can-wait', label: 'Within hours' },
      { value: 'seconds', label: 'Within seconds' },
      { value: 'instant', label: 'Within one second' },
    ],
  },
  {
    key: 'languages',
    label: 'In how many languages?',
    choices: [
      { value: 'one', label: 'One' },
      { value: 'few', label: 'Two to five' },
      { value: 'many', label: 'More than five' },
    ],
  },
] as const satisfies readonly { key: string; label: string; choices: readonly Choice[] }[]

type Choice = { value: string; label: string }
export type Question = (typeof QUESTIONS)[number]
export type QuestionKey = Question['key']

/** The chosen answers; null is *not known*. */
export type Answers = {
  [Asked in Question as Asked['key']]: Asked['choices'][number]['value'] | null
}

/** `budget` bounds what is paid once, in the currency of the comparison. */
export type Intake = Answers & { budget: Amount | null }

export const unknownIntake: Intake = {
  ...(Object.fromEntries(QUESTIONS.map(({ key }) => [key, null])) as Answers),
  budget: null,
}

/** False when nothing at all is known. */
export const isAnswered = (intake: Intake): boolean => Object.values(intake).some((answer) => answer !== null)

export const choicesOf = (question: Question): readonly Choice[] => question.choices

/** A question and an answer to it in words, as a rule cites them. */
export function answerInWords(key: QuestionKey, value: string): string {
  const question = QUESTIONS.find((item) => item.key === key)
  const choice = question && choicesOf(question).find((item) => item.value === value)
  return `${question?.label ?? key} ${choice?.label ?? value}`
}
