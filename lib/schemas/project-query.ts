import { PROJECT_STATUSES, type ProjectStatus } from '#lib/domain/project/status.ts'
import { type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'

export type ProjectQuery = ListQuery & {
  status: ProjectStatus | null
  client: string | null
  state: 'archived' | null
}

export const readProjectQuery = (params: SearchParams): ProjectQuery => ({
  ...readListQuery(params),
  status: readChoice(params, 'status', PROJECT_STATUSES),
  client: readId(params, 'client'),
  state: readChoice(params, 'state', ['archived']),
})
