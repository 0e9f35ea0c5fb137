/** One message of an example, as far as it is counted: its text never leaves this form. */
export type Message = { role: string; text: string; name: string | null }

export type ExampleKind = 'chat' | 'completion' | 'preference'

/** One example of training data. */
export type Example = { kind: ExampleKind; messages: Message[] }

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

const hasCall = ({ tool_calls: calls, function_call: call }: Fields): boolean =>
  (Array.isArray(calls) && calls.length > 0) || isFields(call)

function messageOf(value: unknown, at: number): Message | string {
  if (!isFields(value)) return `message ${at + 1} is no object`
  const { role, content, name } = value
  if (typeof role !== 'string') return `message ${at + 1} has no role`
  if (!ROLES.has(role)) return `message ${at + 1} has the role “${role.slice(0, 20)}”, which is not known`
  if (value.weight !== undefined && value.weight !== 0 && value.weight !== 1)
    return `message ${at + 1} has a weight that is neither 0 nor 1`
  const text = textOf(content)
  if (content === undefined && !hasCall(value)) return `message ${at + 1} has no content`
  const calls = hasCall(value) ? JSON.stringify(value.tool_calls ?? value.function_call) : ''
  return { role, text: text + calls, name: typeof name === 'string' ? name : null }
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

/** What a preference prefers, and what it does not, are both answers that are trained on. */
function ofPreference(value: Fields): Example | string {
  const input = isFields(value.input) ? messagesOf(value.input.messages) : messagesOf(value.messages)
  if (typeof input === 'string') return input
  const answers = [value.preferred_output, value.non_preferred_output].map(messagesOf)
  const wrong = answers.find((answer) => typeof answer === 'string')
  if (typeof wrong === 'string') return `an output: ${wrong}`
  return { kind: 'preference', messages: [...input, ...answers.flatMap((answer) => answer as Message[])] }
}

/** Reads one object of a training file: chat, completion or preference. A sentence says what is missing. */
export function readExample(value: unknown): Example | string {
  if (!isFields(value)) return 'it is no object'
  if ('preferred_output' in value) return ofPreference(value)
  if ('messages' in value) {
    const messages = messagesOf(value.messages)
    return typeof messages === 'string' ? messages : { kind: 'chat', messages }
  }
  if (typeof value.prompt === 'string' && typeof value.completion === 'string')
    return { kind: 'completion', messages: [said('user', value.prompt), said('assistant', value.completion)] }
  return 'it has neither messages nor a prompt with its completion'
}
