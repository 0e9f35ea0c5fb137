import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { createClient } from './client.ts'
import { getComparison } from './comparison.ts'
import { chooseOption } from './comparison-change.ts'
import { createComparison } from './comparison-start.ts'
import { createContact } from './contact.ts'
import { createProject } from './project.ts'
import { createQuote } from './quote.ts'

const client = {
  ...{ name: 'Sample client: Nordwind', website: null, locale: null, paper: null },
  note: 'Made up, to look around. Archive it and its project when you have seen enough.',
}
const person = {
  ...{ name: 'Ines Okafor', email: 'ines@example.com', phone: null, role: 'Head of customer service' },
}
const project = {
  name: 'Sample project: ticket assistant',
  description: 'Answer what customers ask about their parcels: 40,000 tickets a month.',
  // That of the preset: nothing has to be converted.
  currency: 'USD',
  ...{ startsOn: null, endsOn: null },
}

/**
 * A made-up client whose question is compared four ways and drafted as a quote, by the functions that the screens use.
 * Nothing of it is sent: that would take a number, and count in what the workspace won.
 */
export async function createSampleProject(scope: Scope): Promise<{ id: string; clientId: string }> {
  const { id: clientId } = await createClient(scope, client)
  await createContact(scope, { ...person, clientId })
  const { id } = await createProject(scope, { ...project, clientId, memberIds: [scope.userId] })
  const made = await createComparison(scope, {
    ...{ projectId: id, preset: 'ticket-assistant', name: 'Answering tickets, four ways' },
  })
  const { result, revision } = await getComparison(scope, made.id)
  const optionId = result?.advice.recommended ?? result?.options[0]?.id ?? null
  if (optionId) await chooseOption(scope, { id: made.id, revision, optionId })
  const title = 'Should we fine-tune a model for our support tickets?'
  await createQuote(scope, { projectId: id, comparisonId: optionId && made.id, optionId, title })
  return { id, clientId }
}
