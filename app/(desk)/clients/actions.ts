'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as clients from '#lib/data/client.ts'
import * as contacts from '#lib/data/contact.ts'
import { clientChange, clientInput, contactChange, contactInput, rowReference } from '#lib/schemas/client.ts'

export const createClient = action('write', clientInput, clients.createClient)

export const updateClient = action('write', clientChange, clients.updateClient)

export const archiveClient = action('write', rowReference, async (scope, { id }) => {
  await clients.archiveClient(scope, id)
  refresh()
})

export const restoreClient = action('write', rowReference, async (scope, { id }) => {
  await clients.restoreClient(scope, id)
  refresh()
})

export const createContact = action('write', contactInput, async (scope, input) => {
  await contacts.createContact(scope, input)
  refresh()
})

export const updateContact = action('write', contactChange, async (scope, input) => {
  await contacts.updateContact(scope, input)
  refresh()
})

export const archiveContact = action('write', rowReference, async (scope, { id }) => {
  await contacts.archiveContact(scope, id)
  refresh()
})

export const restoreContact = action('write', rowReference, async (scope, { id }) => {
  await contacts.restoreContact(scope, id)
  refresh()
})
