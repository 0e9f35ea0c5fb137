import type { RuleSource } from './rule.ts'

/** The five questions that clients ask first, answered in short. Figures are of the source, on its date. */
export const GUIDE_ANSWERS: readonly { question: string; answer: string; source: RuleSource }[] = [
  {
    question: 'What does each approach need?',
    answer:
      'Prompting needs little: an API key, people who write prompts, and days. Fine-tuning needs a prepared set of examples, compute to train on, a place to host the result and people to keep it, and four to eight weeks before the first answer.',
    source: 'guide-2025',
  },
  {
    question: 'Which is more accurate on a specialised task?',
    answer:
      'Usually fine-tuning: it learns the terms and habits of the field and answers more alike. A prompt can only use what the model already knows and what it is told. How large the difference is, only a measurement on the client’s own cases shows; until then it is not measured.',
    source: 'guide-2025',
  },
  {
    question: 'How do the costs compare?',
    answer:
      'The guide puts a small project at $50 to $200 a month for API calls, against $5,000 and more for a trained model that is always on, after $1,000 to $10,000 for its data. Those are list prices of 2023: Azure’s hosting of February 2026 is $1.70 an hour instead of $7. Cached prompts move the balance further towards prompting, a high steady volume towards training.',
    source: 'guide-2025',
  },
  {
    question: 'When is prompting the better choice?',
    answer:
      'When it must be live soon, when money or people are short, when the uses differ or change, and when the questions are general. It is also the cheap way to find out whether anything more is needed.',
    source: 'guide-2025',
  },
  {
    question: 'Why might a business want both?',
    answer:
      'Because needs meet: a trained model for the frequent, uniform part and a prompted one for the rest, or a trained form with knowledge that is looked up. Each part can then be chosen for what it does best, at the price of keeping two.',
    source: 'guide-2025',
  },
]
