import type { Intake } from '../advice/intake.ts'
import type { Amount } from '../rate.ts'

/** What somebody wrote on the public form. */
export type Asked = {
  company: string
  name: string
  email: string
  subject: string
  message: string
}

/** A figure within each answer, for a first comparison: an example that says so, never a forecast. */
const EXAMPLE: Record<NonNullable<Intake['volume']>, Amount> = {
  'under-10000': '5000',
  'to-1000000': '100000',
  'over-1000000': '2000000',
}

export const exampleVolume = (volume: Intake['volume']): Amount | null =>
  volume === null ? null : EXAMPLE[volume]

/** The description of the project that a request opens: what was written, and what nobody has checked. */
export const leadDescription = ({ company, name, email, message }: Asked): string =>
  [
    ...(message === '' ? [] : [message]),
    `Asked on the public form by ${name} (${email}) for ${company}. Nobody has checked this address.`,
    'The first comparison starts from the ticket assistant: its figures are examples within what was answered.',
  ].join('\n\n')
