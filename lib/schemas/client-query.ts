import { type ListQuery, readChoice, readListQuery, type SearchParams } from './list.ts'

export type ClientQuery = ListQuery & { state: 'archived' | null }

export const readClientQuery = (params: SearchParams): ClientQuery => ({
  ...readListQuery(params),
  state: readChoice(params, 'state', ['archived']),
})
