import { dueTasks } from '#lib/data/due-task.ts'
import { openQuotes } from '#lib/data/open-quote.ts'
import * as projects from '#lib/data/project.ts'
import { projectFacts } from '#lib/data/project-facts.ts'
import { getProjectForm, getProjectStart } from '#lib/data/project-form.ts'
import { listProjects } from '#lib/data/project-list.ts'
import { getProjectOverview } from '#lib/data/project-overview.ts'
import { advanceProject, moveProject, takeBackWin } from '#lib/data/project-status.ts'
import { createSampleProject } from '#lib/data/sample-project.ts'
import { type FileRows, listQuery, refuses, showsOwn, within, writesOwn } from './row.ts'
import type { World } from './world.ts'

const TODAY = '2026-12-01'

const project = ({ clientId, mark }: World, memberIds: string[] = []) => ({
  ...{ clientId, name: `${mark} assistant`, description: '', currency: 'USD' },
  ...{ startsOn: null, endsOn: null, memberIds },
})

const update = (own: World, id: string, input: ReturnType<typeof project>) =>
  projects.updateProject(own.scope, { id, revision: 1, ...input })

export const projectRows: Record<string, FileRows> = {
  'project.ts': {
    getProjectHead: refuses((own, its) => projects.getProjectHead(own.scope, its.projectId)),
    createProject: [
      refuses((own, its) => projects.createProject(own.scope, project(its)), 'invalid'),
      refuses((own, its) => projects.createProject(own.scope, project(own, [its.member.userId])), 'invalid'),
    ],
    updateProject: [
      refuses((own, its) => update(own, its.projectId, project(own))),
      refuses((own, its) => update(own, own.projectId, project(its)), 'invalid'),
      refuses((own, its) => update(own, own.projectId, project(own, [its.scope.userId])), 'invalid'),
    ],
    archiveProject: refuses((own, its) => projects.archiveProject(own.scope, its.projectId)),
    restoreProject: refuses((own, its) => projects.restoreProject(own.scope, its.projectId)),
  },
  'project-facts.ts': {
    projectFacts: showsOwn(async (own, its) => {
      const { quotes, ...facts } = await within(own, (tx, scope) =>
        projectFacts(tx, scope, { id: its.projectId, status: 'lead' }, TODAY),
      )
      // Facts are counts without names: the mark stands for one that is not zero.
      const counts = [
        ...Object.values(quotes),
        facts.spend.records,
        facts.reports,
        facts.comparisons.computed,
      ]
      return counts.some((count) => count > 0) || facts.timeline ? its.mark : null
    }),
  },
  'due-task.ts': {
    dueTasks: showsOwn((own) => within(own, (tx, scope) => dueTasks(tx, scope, TODAY))),
  },
  'open-quote.ts': {
    openQuotes: showsOwn((own) => within(own, (tx, scope) => openQuotes(tx, scope, '2026-11-25', 200))),
  },
  'project-form.ts': {
    getProjectStart: showsOwn((own) => getProjectStart(own.scope)),
    getProjectForm: refuses((own, its) => getProjectForm(own.scope, its.projectId)),
  },
  'sample-project.ts': {
    createSampleProject: writesOwn((own) => createSampleProject(own.scope)),
  },
  'project-list.ts': {
    listProjects: [
      showsOwn((own) => listProjects(own.scope, { ...listQuery, status: null, client: null, state: null })),
      showsOwn((own, { clientId }) =>
        listProjects(own.scope, { ...listQuery, status: null, client: clientId, state: null }),
      ),
    ],
  },
  'project-overview.ts': {
    getProjectOverview: refuses((own, its) => getProjectOverview(own.scope, its.projectId)),
  },
  'project-status.ts': {
    moveProject: refuses((own, its) =>
      moveProject(own.scope, { id: its.projectId, revision: 1, status: 'live' }),
    ),
    takeBackWin: refuses((own, its) => within(own, (tx, scope) => takeBackWin(tx, scope, its.projectId))),
    advanceProject: refuses((own, its) =>
      within(own, (tx, scope) => advanceProject(tx, scope, its.projectId, 'quote-sent')),
    ),
  },
}
