import type { Rule } from './rule.ts'

/** The rules that give points, by the approach that they point to. */
export const RULES: readonly Rule[] = [
  {
    id: 'needed-in-two-weeks',
    ...{ question: 'deadline', answers: ['2-weeks'], pointsTo: 'prompting', weight: 3 },
    reason: 'It is needed within two weeks, and a prompt is ready in days.',
    ...{ source: 'guide-2025', basis: 'Set-up takes days for prompting, 4 to 8 weeks for fine-tuning.' },
  },
  {
    id: 'needed-in-six-weeks',
    ...{ question: 'deadline', answers: ['6-weeks'], pointsTo: 'prompting', weight: 2 },
    reason: 'It is needed within six weeks; training may take up to eight.',
    ...{ source: 'guide-2025', basis: 'Set-up takes days for prompting, 4 to 8 weeks for fine-tuning.' },
  },
  {
    id: 'nobody-to-keep-it',
    ...{ question: 'upkeep', answers: ['nobody'], pointsTo: 'prompting', weight: 3 },
    reason: 'Nobody is there to host and retrain a model of its own.',
    ...{ source: 'guide-2025', basis: 'Prompting suits limited resources and needs minimal infrastructure.' },
  },
  {
    id: 'prompt-writers',
    ...{ question: 'upkeep', answers: ['prompt-writers'], pointsTo: 'prompting', weight: 2 },
    reason: 'The people who will look after it write prompts.',
    ...{ source: 'guide-2025', basis: 'The upkeep of prompting is people who write prompts.' },
  },
  {
    id: 'several-uses',
    ...{ question: 'scope', answers: ['several'], pointsTo: 'prompting', weight: 2 },
    reason: 'The uses differ, and one prompt can be written for each.',
    ...{ source: 'guide-2025', basis: 'Prompting suits use cases that vary.' },
  },
  {
    id: 'general-use',
    ...{ question: 'scope', answers: ['general'], pointsTo: 'prompting', weight: 2 },
    reason: 'The questions are general, which models know without training.',
    ...{ source: 'guide-2025', basis: 'Prompting suits a general application.' },
  },
  {
    id: 'changing-task',
    ...{ question: 'stability', answers: ['changing'], pointsTo: 'prompting', weight: 2 },
    reason: 'The task changes often: a prompt follows at once, a trained model after another run.',
    ...{ source: 'guide-2025', basis: 'Prompting is flexible at once; fine-tuning means longer projects.' },
  },
  {
    id: 'few-requests',
    ...{ question: 'volume', answers: ['under-10000'], pointsTo: 'prompting', weight: 2 },
    reason: 'So few requests hardly repay a model of its own, which costs money while it waits.',
    source: 'cost-model',
    basis:
      'A fine-tuned gpt-4.1-mini on Azure, at $1.70 × 720 h, costs as little as its base from 1,133,334 requests a month.',
  },
  {
    id: 'answers-can-wait',
    ...{ question: 'latency', answers: ['can-wait'], pointsTo: 'prompting', weight: 1 },
    reason: 'Answers can wait, so that requests may be sent in batches at a lower price.',
    ...{ source: 'cost-model', basis: 'Many price cards give batched requests a price of their own.' },
  },
  {
    id: 'many-languages',
    ...{ question: 'languages', answers: ['many'], pointsTo: 'prompting', weight: 1 },
    reason: 'More than five languages are asked for, and examples would be needed in each.',
    ...{ source: 'judgement', basis: 'A training set has to cover every language that it shall improve.' },
  },
  {
    id: 'specialised-field',
    ...{ question: 'scope', answers: ['specialised'], pointsTo: 'fine-tuning', weight: 2 },
    reason: 'The field is specialised, and training teaches its terms and habits.',
    ...{ source: 'guide-2025', basis: 'Fine-tuning brings deeper specialisation and domain knowledge.' },
  },
  {
    id: 'high-accuracy',
    ...{ question: 'accuracy', answers: ['high'], pointsTo: 'fine-tuning', weight: 1 },
    reason: 'Nine in ten answers must be right, and training raises accuracy on one task.',
    ...{ source: 'guide-2025', basis: 'Fine-tuning is more accurate on specific tasks.' },
  },
  {
    id: 'very-high-accuracy',
    ...{ question: 'accuracy', answers: ['very-high'], pointsTo: 'fine-tuning', weight: 2 },
    reason: 'Nearly every answer must be right, and training raises accuracy on one task.',
    ...{ source: 'guide-2025', basis: 'Fine-tuning is more accurate on specific tasks.' },
  },
  {
    id: 'same-form',
    ...{ question: 'consistency', answers: ['strict'], pointsTo: 'fine-tuning', weight: 2 },
    reason: 'Every answer must have the same form and tone, which training makes a habit.',
    ...{ source: 'guide-2025', basis: 'Fine-tuning gives more consistent output.' },
  },
  {
    id: 'can-train',
    ...{ question: 'upkeep', answers: ['trainers'], pointsTo: 'fine-tuning', weight: 2 },
    reason: 'There are people who can train and host a model.',
    ...{ source: 'guide-2025', basis: 'Fine-tuning suits those who have the resources to train.' },
  },
  {
    id: 'many-examples',
    ...{ question: 'examples', answers: ['over-500'], pointsTo: 'fine-tuning', weight: 1 },
    reason: 'More than 500 good examples are at hand to train on.',
    ...{
      source: 'guide-2025',
      basis: 'Fine-tuning suits those who have what it takes to train, data among it.',
    },
  },
  {
    id: 'stable-task',
    ...{ question: 'stability', answers: ['stable'], pointsTo: 'fine-tuning', weight: 1 },
    reason: 'The task hardly changes, so that what is trained once stays right.',
    ...{
      source: 'cost-model',
      basis: 'A stable task points to fine-tuning; every further training run is paid again.',
    },
  },
  {
    id: 'many-requests',
    ...{ question: 'volume', answers: ['over-1000000'], pointsTo: 'fine-tuning', weight: 2 },
    reason: 'So many requests can repay the fixed cost of a model with a shorter prompt.',
    source: 'cost-model',
    basis:
      'A fine-tuned gpt-4.1-mini on Azure is the cheaper one from 1,133,334 requests a month; from 4,533,334 if prompts are cached.',
  },
  {
    id: 'own-machines',
    ...{ question: 'residency', answers: ['own-machines'], pointsTo: 'fine-tuning', weight: 1 },
    reason: 'No data may leave: on machines of one’s own a small trained model asks for the least hardware.',
    ...{ source: 'judgement', basis: 'Own machines are paid by the hour, not by the token.' },
  },
  {
    id: 'instant-answers',
    ...{ question: 'latency', answers: ['instant'], pointsTo: 'fine-tuning', weight: 1 },
    reason: 'Answers must come within a second, and a trained model reads a shorter prompt.',
    ...{ source: 'cost-model', basis: 'Its worked case needs 300 tokens of prompt instead of 3,000.' },
  },
  {
    id: 'changing-facts',
    ...{ question: 'knowledge', answers: ['changing', 'both'], pointsTo: 'retrieval', weight: 3 },
    reason: 'The facts change, and retrieval reads them as they are on the day of the answer.',
    ...{ source: 'cost-model', basis: 'Documents are indexed once; after that only what changed is paid.' },
  },
  {
    id: 'sources-to-cite',
    ...{ question: 'knowledge', answers: ['citable', 'both'], pointsTo: 'retrieval', weight: 4 },
    reason: 'Answers must name their sources, which only retrieval has before it.',
    ...{ source: 'cost-model', basis: 'Knowledge that must be cited, or that changes, points to retrieval.' },
  },
]
