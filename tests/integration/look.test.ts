import { expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { getClient, updateClient } from '#lib/data/client.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getLogo, getLook, updateLook } from '#lib/data/look.ts'
import { createQuote } from '#lib/data/quote.ts'
import { getQuoteDocument } from '#lib/data/quote-desk.ts'
import { getQuoteEditor } from '#lib/data/quote-draft.ts'
import { listProjectLinks } from '#lib/data/share-list.ts'
import { getWorkspace, updateWorkspace } from '#lib/data/workspace.ts'
import { lookInput } from '#lib/schemas/look.ts'
import { newSentQuote } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const clientOf = (scope: Scope, id: string) =>
  inWorkspace(scope, async (tx) => {
    const where = { workspaceId_id: { workspaceId: scope.workspaceId, id } }
    return (await tx.project.findUniqueOrThrow({ where })).clientId
  })

/** Who sends a new draft of the project. */
async function newDraftOf(scope: Scope, projectId: string) {
  const { id } = await createQuote(scope, {
    projectId,
    comparisonId: null,
    optionId: null,
    title: 'And now?',
  })
  return (await getQuoteEditor(scope, id)).context.sender
}

const picture = (byte: number) => ({ image: new Uint8Array([byte]), width: 3, height: 1 })

it('dresses what is made from now on; what was sent keeps its look', async () => {
  const { scope } = await freshWorkspace()
  const { revision, ...plain } = await getLook(scope)
  expect(plain).toMatchObject({ paper: 'a4', accent: null, logo: null })
  await updateLook(scope, { paper: 'letter', accent: '#0f766e', logo: picture(1), revision })
  const { id } = await newSentQuote(scope)
  const first = await getLook(scope)
  await updateLook(scope, { paper: 'a4', accent: null, logo: picture(2), revision: first.revision })
  const { look } = (await getQuoteDocument(scope, id, 1)).view.sender
  expect(look).toEqual({ paper: 'letter', accent: '#0f766e', logo: first.logo })
  expect(await getLogo(scope, look?.logo?.id ?? '')).toEqual(new Uint8Array([1]))
  const second = await getLook(scope)
  await updateLook(scope, { paper: 'a4', accent: null, logo: 'keep', revision: second.revision })
  expect((await getLook(scope)).logo).toEqual(second.logo)
  await expect(
    updateLook(scope, { paper: 'a4', accent: null, logo: null, revision: second.revision }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

it('follows the habits of the client where he has his own, and keeps those that a version was sent with', async () => {
  const { scope } = await freshWorkspace()
  const { id: _, ...workspace } = await getWorkspace(scope)
  await updateWorkspace(scope, { ...workspace, locale: 'en-GB' })
  const { id, projectId } = await newSentQuote(scope)
  const client = await getClient(scope, await clientOf(scope, projectId))
  const { name, note } = client
  await updateClient(scope, {
    ...{ id: client.id, revision: client.revision, name, website: null, note },
    ...{ locale: 'de-DE', paper: 'letter' },
  })
  const frozen = (await getQuoteDocument(scope, id, 1)).view.sender
  expect([frozen.locale, frozen.look?.paper]).toEqual(['en-GB', 'a4'])
  const next = await newDraftOf(scope, projectId)
  expect([next.locale, next.look?.paper]).toEqual(['de-DE', 'letter'])
  expect((await listProjectLinks(scope, projectId)).sender.locale).toBe('de-DE')
})

it('takes a colour that can be read on white, and names a shade where one cannot', () => {
  const read = (accent: string) => lookInput.safeParse({ paper: 'a4', accent, logo: 'keep', revision: 1 })
  expect(read(' 1D4ED8 ').data?.accent).toBe('#1d4ed8')
  expect(read('').data?.accent).toBeNull()
  expect(read('#ffcc00').error?.issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/contrast is 1\.5 to 1, and 4\.5 is needed.*can be read is #[0-9a-f]{6}\.$/),
  ])
  expect(read('teal').error?.issues).toHaveLength(1)
})
