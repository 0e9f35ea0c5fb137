import { z } from 'zod'
import { answers, budget } from './intake.ts'
import { emailText, line, paragraph } from './text.ts'

const STALE = 'Reload the page and try again.'

/** The secret-free address of a workspace's form. */
const formAddress = () =>
  z
    .string(STALE)
    .max(80, STALE)
    .regex(/^[a-z0-9-]*$/, STALE)
/** When the form was drawn, signed. */
export const formStamp = () =>
  z
    .string(STALE)
    .max(80, STALE)
    .regex(/^[\w.-]*$/, STALE)
/** A field that people do not see and machines fill in. */
export const trap = () => z.literal('', 'Leave this field empty.')

/** What somebody asks for on the public form; the empty answer is what is not known. */
export const quoteRequestInput = z.strictObject({
  address: formAddress(),
  started: formStamp(),
  website: trap(),
  company: line(120, 'Enter the name of your organisation.'),
  name: line(120, 'Enter your name.'),
  email: emailText(),
  subject: line(120, 'Say in a few words what the model should do.'),
  message: paragraph(2000),
  ...answers,
  budget,
})
export type QuoteRequestInput = Omit<z.output<typeof quoteRequestInput>, 'address' | 'started' | 'website'>

/** What strangers meet: whom to ask, and whether the form is open. */
export const receptionInput = z.strictObject({
  contact: z.union([line(160), z.string().trim().length(0)], 'Use at most 160 characters, in one line.'),
  isOpen: z.boolean(),
})
export type ReceptionInput = z.output<typeof receptionInput>
