import { z } from 'zod'
import { PROJECT_STATUSES } from '#lib/domain/project/status.ts'
import { currencyCode, optionalDay } from './figure.ts'
import { idText, line, paragraph, revisionNumber } from './text.ts'

const fields = z.strictObject({
  clientId: idText('Choose a client.'),
  name: line(120, 'Enter the name of the project.'),
  description: paragraph(4000),
  currency: currencyCode(),
  startsOn: optionalDay(),
  endsOn: optionalDay(),
  memberIds: z.array(idText('Choose a member of the workspace.')).max(50, 'Choose at most 50 members.'),
})

type Dates = { startsOn: string | null; endsOn: string | null }
const areInOrder = ({ startsOn, endsOn }: Dates) => !startsOn || !endsOn || startsOn <= endsOn
const order = { path: ['endsOn'], error: 'The end comes before the start. Choose a later day.' }

export const projectInput = fields.refine(areInOrder, order)
export type ProjectInput = z.output<typeof projectInput>

export const projectChange = fields
  .extend({ id: idText(), revision: revisionNumber() })
  .refine(areInOrder, order)
export type ProjectChange = z.output<typeof projectChange>

export const projectMove = z.strictObject({
  id: idText(),
  revision: revisionNumber(),
  status: z.enum(PROJECT_STATUSES, 'Choose a status.'),
})
export type ProjectMove = z.output<typeof projectMove>
