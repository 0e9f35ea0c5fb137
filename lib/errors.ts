/** The six ways in which a request can fail. Every code has its sentence, or the project does not compile. */
export type ErrorCode = 'invalid' | 'signed-out' | 'forbidden' | 'not-found' | 'conflict' | 'unexpected'

export const errorSentence: Record<ErrorCode, string> = {
  invalid: 'Some fields need your attention. Nothing was saved.',
  'signed-out':
    'Your session has ended. Sign in again in another tab, then retry: what you typed stays here.',
  forbidden: 'Your role does not allow this. Ask an owner of the workspace.',
  'not-found': 'This does not exist, or it is not yours to see.',
  conflict: 'Someone changed this in the meantime. Reload to see the present state, then repeat your change.',
  unexpected: 'Something went wrong on our side. Nothing was saved. Try again in a moment.',
}

/** A failure that the visitor may read. The message says what was wrong and what to do. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly fields: Record<string, string>

  constructor(code: ErrorCode, message: string = errorSentence[code], fields: Record<string, string> = {}) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.fields = fields
  }
}

export const notFound = () => new Failure('not-found')
export const conflict = (message?: string) => new Failure('conflict', message)
export const invalid = (fields: Record<string, string>) => new Failure('invalid', undefined, fields)
