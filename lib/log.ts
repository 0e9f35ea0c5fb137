import pino from 'pino'
import { env } from './env.ts'

/** JSON lines on standard output; the server's own log and nothing else. */
export const log = pino({ level: env.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** Takes tokens, e-mail addresses and quoted values out of a text that is about to be logged. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(/shr_[0-9A-Za-z]+/g, 'shr_***')
    .replace(/(token=)[^&\s]+/gi, '$1***')
    .replace(/[^\s@"'`<>]+@[^\s@"'`<>]+/g, '***@***')
    .replace(/"(?:[^"\\]|\\.)*"/g, '"***"')

/**
 * What a log line may say of a surprise: name, code, masked last line of the message, and where it happened.
 * The full message of a database error repeats the values of the query, hence only its last line.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code } = error as { code?: unknown }
  return {
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    message: withoutSecrets(error.message.trim().split('\n').at(-1) ?? '').slice(0, 300),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  }
}
