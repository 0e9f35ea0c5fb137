/** One message of an example, as far as it is counted: its text never leaves this form. */
type Message = { role: string; text: string; name: string | null }

export type ExampleKind = 'chat' | 'completion' | 'preference'

/** One example of training data. `tools`: the definitions of its tools, which are trained on as well. */
export type Example = { kind: ExampleKind; messages: Message[]; tools: string | null; hasUnknownKey: boolean }

const ROLES = new Set(['system', 'developer', 'user', 'assistant', 'tool', 'function'])

type Fields = Record<string, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Content is a text, or a list of parts of which the texts count. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content
    .flatMap((part) => (isFields(part) && typeof part.text === 'string' ? [part.text] : []))
    .join('\n')
}

const KEYS = new Set(
  'role content name weight tool_calls tool_call_id function_call refusal audio annotations thinking reasoning_content'.split(
    ' ',
  ),
)

const hasCall = ({ tool_calls: calls, function_call: call }: Fields): boolean =>
  (Array.isArray(calls) && calls.length > 0) || isFields(call)

function contentFault({ content }: Fields, hasCalls: boolean): string | null {
  if (typeof content === 'string' || hasCalls) return null
  if (content === undefined || content === null) return 'has no content'
  if (!Array.isArray(content)) return 'has a content that is neither a text nor a list of parts'
  return content.every((part) => isFields(part) && typeof part.type === 'string')
    ? null
    : 'has a part of its content without a type'
}

function messageOf(value: unknown, at: number): Message | string {
  if (!isFields(value)) return `message ${at + 1} is no object`
  const { role, name } = value
  if (typeof role !== 'string') return `message ${at + 1} has no role`
  if (!ROLES.has(role)) return `message ${at + 1} has a role that is none of ${[...ROLES].join(', ')}`
  if (value.weight !== undefined && value.weight !== 0 && value.weight !== 1)
    return `message ${at + 1} has a weight that is neither 0 nor 1`
  const fault = contentFault(value, hasCall(value))
  if (fault) return `message ${at + 1} ${fault}`
  const calls = hasCall(value) ? JSON.stringify(value.tool_calls ?? value.function_call) : ''
  return { role, text: textOf(value.content) + calls, name: typeof name === 'string' ? name : null }
}

function messagesOf(list: unknown): Message[] | string {
  if (!Array.isArray(list) || list.length === 0) return 'the list of messages is missing or empty'
  const messages: Message[] = []
  for (const [at, value] of list.entries()) {
    const message = messageOf(value, at)
    if (typeof message === 'string') return message
    messages.push(message)
  }
  return messages
}

const said = (role: string, text: string): Message => ({ role, text, name: null })

const hasUnknown = (list: unknown): boolean =>
  Array.isArray(list) &&
  list.some((message) => isFields(message) && Object.keys(message).some((key) => !KEYS.has(key)))

const plain = (kind: ExampleKind, messages: Message[]): Example => ({
  ...{ kind, messages, tools: null, hasUnknownKey: false },
})

/** An answer to prefer or not: a text, or a list of messages. */
const answerOf = (value: unknown): Message[] | string =>
  typeof value === 'string' ? [said('assistant', value)] : messagesOf(value)

/** What a preference prefers, and what it does not, are both answers that are trained on. */
function ofPreference(question: unknown, answers: [unknown, unknown], from: unknown): Example | string {
  const input = typeof question === 'string' ? [said('user', question)] : messagesOf(question)
  if (typeof input === 'string') return `the input: ${input}`
  const read = answers.map(answerOf)
  const wrong = read.findIndex((answer) => typeof answer === 'string')
  if (wrong >= 0) return `the ${wrong === 0 ? 'preferred' : 'other'} answer: ${read[wrong]}`
  const messages = [...input, ...read.flatMap((answer) => answer as Message[])]
  return { ...plain('preference', messages), ...toolsOf(from), hasUnknownKey: hasUnknown(question) }
}

function toolsOf(value: unknown): { tools: string | null } {
  const given = isFields(value) ? (value.tools ?? value.functions) : null
  return { tools: Array.isArray(given) && given.length > 0 ? JSON.stringify(given) : null }
}

function ofChat(value: Fields): Example | string {
  const tools = value.tools ?? value.functions
  if (tools !== undefined && tools !== null && !Array.isArray(tools)) return 'its tools are no list'
  const messages = messagesOf(value.messages)
  if (typeof messages === 'string') return messages
  return { kind: 'chat', messages, ...toolsOf(value), hasUnknownKey: hasUnknown(value.messages) }
}

/** Reads one object of a training file: chat, completion or preference. A sentence says what is missing. */
export function readExample(value: unknown): Example | string {
  if (!isFields(value)) return 'it is no object'
  const { input, messages, prompt, completion } = value
  if ('preferred_output' in value || 'non_preferred_output' in value) {
    const question = isFields(input) ? input.messages : messages
    return ofPreference(question, [value.preferred_output, value.non_preferred_output], input)
  }
  if ('chosen' in value && 'rejected' in value)
    return ofPreference(prompt ?? messages, [value.chosen, value.rejected], value)
  if ('messages' in value) return ofChat(value)
  if (typeof prompt === 'string' && typeof completion === 'string')
    return plain('completion', [said('user', prompt), said('assistant', completion)])
  if ('prompt' in value || 'completion' in value)
    return `its ${typeof prompt === 'string' ? 'completion' : 'prompt'} is missing or no text`
  return 'it has neither messages nor a prompt with its completion'
}
