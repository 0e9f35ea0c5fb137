import { expect, it } from 'vitest'
import { modelName } from './model-name.ts'

it.each([
  ['openai/gpt-5.4-mini', 'GPT-5.4 mini'],
  ['openai/gpt-5.6-sol', 'GPT-5.6 Sol'],
  ['azure/eu/gpt-5.4', 'GPT-5.4'],
  ['openai/o4-mini', 'o4 mini'],
  ['openai:chat:gpt-5.4-nano', 'GPT-5.4 nano'],
  ['anthropic/claude-opus-5-5', 'Claude Opus 5.5'],
  ['claude-fable-5', 'Claude Fable 5'],
  ['google/gemini-3.5-flash-lite', 'Gemini 3.5 Flash Lite'],
  ['deepseek/deepseek-v4-pro', 'DeepSeek V4 Pro'],
  ['groq/gpt-oss-120b', 'GPT-OSS 120B'],
  ['alibaba/qwen3.5-plus', 'Qwen3.5 Plus'],
  ['fireworks/llama-v3p3-70b-instruct', 'Llama 3.3 70B Instruct'],
  ['cohere/command-r7b-12-2024', 'Command R7B (12-2024)'],
  ['openai-ft/gpt-4.1-mini-2025-04-14', 'GPT-4.1 mini (2025-04-14), fine-tuned'],
  ['ft:gpt-4o-mini-2024-07-18:harbour::x', 'GPT-4o mini (2024-07-18), fine-tuned'],
  ['gpt-4.1 (SFT)', 'GPT-4.1 (SFT)'],
])('calls %s what its maker calls it: %s', (id, name) => {
  expect(modelName(id)).toBe(name)
})

it.each([
  'Model at a stated price',
  'H100 80 GiB',
  '8 × A100 40 GiB',
  'Model',
  'meta.llama2-13b, import',
  '<=16B',
])('leaves %s as it is, which is no id of a model', (words) => expect(modelName(words)).toBe(words))
