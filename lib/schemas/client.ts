import { z } from 'zod'
import { PAPERS } from '#lib/domain/look.ts'
import { idText, line, optionalEmail, optionalLine, paragraph, revisionNumber, webAddress } from './text.ts'
import { localeTag } from './workspace.ts'

export const clientInput = z.strictObject({
  name: line(120, 'Enter the name of the client.'),
  website: webAddress(300),
  note: paragraph(4000),
  /** Of its documents. Null: as the workspace has it; left out: as it is. */
  locale: localeTag().nullish(),
  paper: z.enum(PAPERS, 'Choose A4 or Letter.').nullish(),
})
export type ClientInput = z.output<typeof clientInput>

export const clientChange = clientInput.extend({ id: idText(), revision: revisionNumber() })
export type ClientChange = z.output<typeof clientChange>

export const contactInput = z.strictObject({
  clientId: idText('Choose a client.'),
  name: line(120, 'Enter the name of the contact.'),
  email: optionalEmail(),
  phone: optionalLine(40),
  role: optionalLine(120),
})
export type ContactInput = z.output<typeof contactInput>

export const contactChange = contactInput
  .omit({ clientId: true })
  .extend({ id: idText(), revision: revisionNumber() })
export type ContactChange = z.output<typeof contactChange>

export const rowReference = z.strictObject({ id: idText() })
