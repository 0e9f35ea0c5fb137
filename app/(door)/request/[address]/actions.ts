'use server'

import { redirect } from 'next/navigation'
import { openAction } from '#lib/action.ts'
import { admitForm } from '#lib/auth/request-gate.ts'
import { openReception } from '#lib/auth/scope.ts'
import * as requests from '#lib/data/quote-request.ts'
import { notFound } from '#lib/errors.ts'
import { paths } from '#lib/paths.ts'
import { quoteRequestInput } from '#lib/schemas/quote-request.ts'

export const sendRequest = openAction(
  quoteRequestInput,
  async ({ address, started, website: _, ...input }, visitor) => {
    const opening = await openReception(address)
    if (opening.kind !== 'open') throw notFound()
    await admitForm(opening.scope.workspaceId, started, visitor.address)
    await requests.receiveRequest(opening.scope, input, visitor)
    redirect(paths.requestSent(address))
  },
)
