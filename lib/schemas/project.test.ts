import { expect, it } from 'vitest'
import { clientChange, clientInput, contactInput } from './client.ts'
import { fieldsOf } from './issues.ts'
import { projectInput, projectMove } from './project.ts'

const id = '01a20f34-cb66-7470-ac5c-19d3efd91e94'
const client = { name: 'Nordwind', website: '', note: '' }
const contact = { clientId: id, name: 'Ines', email: '', phone: '', role: '' }
const project = {
  ...{ clientId: id, name: 'Ticket assistant', description: '', currency: 'EUR' },
  ...{ startsOn: '2026-11-30', endsOn: '2027-01-29', memberIds: [id] },
}

type Schema = typeof clientInput | typeof contactInput | typeof projectInput | typeof clientChange
const wrong = (schema: Schema, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success ? {} : fieldsOf(result.error.issues)
}

it('takes what people type: markup is text, names keep their accents, line ends become one kind', () => {
  const name = '<script>alert(1)</script> “Café” 漢字 O’Neill & Söhne'
  expect(clientInput.parse({ ...client, name: ` ${name} `, note: 'a\r\nb' })).toEqual({
    ...{ name, website: null, note: 'a\nb' },
  })
})

it.each([
  ['', 'Enter the name of the client.'],
  [' \u00a0\u200b ', 'Enter the name of the client.'],
  ['x'.repeat(10_000), 'Use at most 120 characters; these are 10000.'],
  ['half \ud800', 'This contains a character that cannot be stored. Type it again instead of pasting it.'],
  ['nul \0', 'This contains a character that cannot be stored. Type it again instead of pasting it.'],
  ['two\nlines', 'This contains a character that cannot be stored. Type it again instead of pasting it.'],
])('says at the name what is wrong with %j', (name, sentence) => {
  expect(wrong(clientInput, { ...client, name })).toEqual({ name: sentence })
})

it.each(['javascript:alert(1)', 'example', 'https://', 'https://a b.example', 'data:text/html,x.y'])(
  'takes no address like %s for a website',
  (website) => {
    expect(wrong(clientInput, { ...client, website })).toHaveProperty('website')
  },
)

it('takes an e-mail address or none', () => {
  expect(contactInput.parse({ ...contact, email: ' Ines@Example.com ' }).email).toBe('ines@example.com')
  expect(contactInput.parse(contact).email).toBeNull()
  for (const email of ['ines', 'a@b', 'a@example.com\nbcc: b@example.com', '<a@example.com>'])
    expect(wrong(contactInput, { ...contact, email })).toHaveProperty('email')
})

it('keeps the order of the days', () => {
  expect(wrong(projectInput, { ...project, endsOn: '2026-11-29' })).toEqual({
    endsOn: 'The end comes before the start. Choose a later day.',
  })
  expect(wrong(projectInput, { ...project, endsOn: '2026-11-30' })).toEqual({})
  expect(projectInput.parse({ ...project, startsOn: '', endsOn: '' })).toMatchObject({
    ...{ startsOn: null, endsOn: null },
  })
})

it.each(['2026-02-29', '30.11.2026', '0000-00-00', '2026-11-30T00:00', "'; drop table"])(
  'knows that %s is no day',
  (startsOn) => {
    expect(wrong(projectInput, { ...project, startsOn })).toHaveProperty('startsOn')
  },
)

it.each(['eur', 'EU', 'XXX', 'DEM', 'EUR '])('knows that %j is no currency of today', (currency) => {
  expect(wrong(projectInput, { ...project, currency })).toHaveProperty('currency')
})

it('refuses what the form does not have, and what only the server may set', () => {
  expect(wrong(projectInput, { ...project, status: 'won' })).toHaveProperty('status')
  expect(wrong(clientInput, { ...client, workspaceId: id })).toHaveProperty('workspaceId')
  expect(wrong(clientChange, { ...client, id: '1 or 1=1', revision: 0 })).toMatchObject({
    ...{ id: expect.any(String), revision: expect.any(String) },
  })
  expect(projectMove.safeParse({ id, revision: 1, status: 'constructor' }).success).toBe(false)
})

it('bounds the team', () => {
  expect(wrong(projectInput, { ...project, memberIds: Array(51).fill(id) })).toHaveProperty('memberIds')
})
