import { freezeBaseline } from '#lib/data/baseline.ts'
import { findChosenOption } from '#lib/data/chosen-option.ts'
import { newId } from '#lib/data/id.ts'
import { readOwnLengths } from '#lib/data/past-plan.ts'
import { findPastPlan } from '#lib/data/past-timeline.ts'
import * as spend from '#lib/data/spend.ts'
import { getProjectSpend } from '#lib/data/spend-forecast.ts'
import { spendOfMonth } from '#lib/data/spend-month.ts'
import * as tasks from '#lib/data/task.ts'
import { followLinks } from '#lib/data/task-follow.ts'
import { linkTask, unlinkTask } from '#lib/data/task-link.ts'
import { lockPlanOf, moveTasks, shiftPlan } from '#lib/data/task-move.ts'
import { findTimeline, getProjectTimeline } from '#lib/data/timeline.ts'
import { listTimelines } from '#lib/data/timeline-list.ts'
import { archiveTimeline, createTimeline, restoreTimeline } from '#lib/data/timeline-plan.ts'
import * as templates from '#lib/data/timeline-template.ts'
import { getTemplateDesk, listTemplates, offeredTemplates } from '#lib/data/timeline-template-list.ts'
import { ALL_SPEND } from '#lib/schemas/spend-query.ts'
import { type FileRows, listQuery, refuses, showsOwn, within } from './row.ts'
import type { World } from './world.ts'

const plain = { lowDays: null, highDays: null, ownerId: null }
const days = { startsOn: '2026-12-01', endsOn: '2026-12-02' }
const plan = { approach: 'prompting', startsOn: '2026-12-01' } as const
/** Billed by somebody who bears the mark. */
const bill = ({ mark }: World) => ({
  ...{ month: '2026-10', kind: 'api' as const, provider: mark, service: '' },
  ...{ amount: '1', currency: 'USD', note: '' },
})

export const planRows: Record<string, FileRows> = {
  'chosen-option.ts': {
    findChosenOption: showsOwn((own, its) =>
      within(own, (tx, scope) => findChosenOption(tx, scope, its.projectId)),
    ),
  },
  'past-plan.ts': {
    readOwnLengths: showsOwn((own) => within(own, (tx, scope) => readOwnLengths(tx, scope))),
  },
  'past-timeline.ts': {
    findPastPlan: showsOwn((own, its) =>
      within(own, (tx, scope) =>
        findPastPlan(tx, scope, { projectId: its.projectId, day: '2020-01-01', timeZone: 'UTC' }),
      ).then((plan) => plan && [plan, its.mark]),
    ),
  },
  'timeline.ts': {
    findTimeline: showsOwn((own, its) =>
      within(own, (tx, scope) => findTimeline(tx, scope, its.projectId)).then(
        (plan) => plan && [plan, its.mark],
      ),
    ),
    getProjectTimeline: refuses((own, its) => getProjectTimeline(own.scope, its.projectId)),
  },
  'baseline.ts': {
    freezeBaseline: refuses((own, its) =>
      within(own, (tx, scope) => freezeBaseline(tx, scope, its.projectId, newId())),
    ),
  },
  'timeline-template.ts': {
    createTemplate: refuses((own, its) =>
      templates.createTemplate(own.scope, { projectId: its.projectId, name: 'Taken' }),
    ),
    renameTemplate: refuses((own, its) =>
      templates.renameTemplate(own.scope, { id: its.templateId, revision: 1, name: 'Taken' }),
    ),
    archiveTemplate: refuses((own, its) => templates.archiveTemplate(own.scope, its.templateId)),
    restoreTemplate: refuses((own, its) => templates.restoreTemplate(own.scope, its.templateId)),
    getTemplate: refuses((own, its) =>
      within(own, (tx, scope) =>
        templates.getTemplate(tx, scope, { id: its.templateId, approach: 'prompting' }),
      ),
    ),
  },
  'timeline-template-list.ts': {
    getTemplateDesk: showsOwn((own) =>
      getTemplateDesk(own.scope, { ...listQuery, approach: null, state: null }),
    ),
    listTemplates: showsOwn((own) => listTemplates(own.scope, { ...listQuery, approach: null, state: null })),
    offeredTemplates: showsOwn((own) => within(own, (tx, scope) => offeredTemplates(tx, scope))),
  },
  'timeline-list.ts': {
    listTimelines: showsOwn((own) => listTimelines(own.scope, { ...listQuery, approach: null })),
  },
  'timeline-plan.ts': {
    createTimeline: [
      refuses((own, its) => createTimeline(own.scope, { ...plan, projectId: its.projectId })),
      refuses((own, its) =>
        createTimeline(own.scope, { ...plan, projectId: own.unplannedId, templateId: its.templateId }),
      ),
    ],
    archiveTimeline: refuses((own, its) => archiveTimeline(own.scope, its.timelineId)),
    restoreTimeline: refuses((own, its) => restoreTimeline(own.scope, its.timelineId)),
  },
  'task.ts': {
    createTask: refuses((own, its) =>
      tasks.createTask(own.scope, { phaseId: its.phaseId, name: 'Taken', ...days }),
    ),
    updateTask: refuses((own, its) =>
      tasks.updateTask(own.scope, { id: its.taskId, revision: 1, name: 'Taken', ...days, ...plain }),
    ),
    archiveTask: refuses((own, its) => tasks.archiveTask(own.scope, its.taskId)),
    restoreTask: refuses((own, its) => tasks.restoreTask(own.scope, its.taskId)),
    tickTask: refuses((own, its) => tasks.tickTask(own.scope, { id: its.taskId, isDone: true })),
    tickItem: refuses((own, its) => tasks.tickItem(own.scope, { id: its.itemId, isDone: true })),
  },
  'task-follow.ts': {
    followLinks: refuses((own, its) =>
      within(own, (tx, scope) => followLinks(tx, scope, its.projectId, its.taskId)),
    ),
  },
  'task-link.ts': {
    linkTask: refuses((own, its) =>
      linkTask(own.scope, { taskId: its.laterTaskId, afterId: its.taskId, lagDays: 0 }),
    ),
    unlinkTask: refuses((own, its) =>
      unlinkTask(own.scope, { taskId: its.laterTaskId, afterId: its.taskId }),
    ),
  },
  'task-move.ts': {
    lockPlanOf: refuses((own, its) => within(own, (tx, scope) => lockPlanOf(tx, scope, its.taskId))),
    moveTasks: [
      refuses((own, its) =>
        moveTasks(own.scope, { tasks: [{ id: its.taskId, revision: 1, ...days }], isUndo: false }),
      ),
      refuses((own, its) => {
        const both = [own.taskId, its.taskId].map((id) => ({ id, revision: 1, ...days }))
        return moveTasks(own.scope, { tasks: both, isUndo: false })
      }),
    ],
    shiftPlan: refuses((own, its) => shiftPlan(own.scope, { taskId: its.taskId, revision: 1, days: 1 })),
  },
  'spend.ts': {
    createSpend: refuses((own, its) =>
      spend.createSpend(own.scope, { projectId: its.projectId, ...bill(own) }),
    ),
    updateSpend: refuses((own, its) =>
      spend.updateSpend(own.scope, { id: its.spendId, revision: 1, ...bill(own) }),
    ),
    archiveSpend: refuses((own, its) => spend.archiveSpend(own.scope, its.spendId)),
    restoreSpend: refuses((own, its) => spend.restoreSpend(own.scope, its.spendId)),
  },
  'spend-forecast.ts': {
    getProjectSpend: refuses((own, its) => getProjectSpend(own.scope, its.projectId, ALL_SPEND)),
  },
  'spend-month.ts': {
    // Each tenant has one record of its own in the month.
    spendOfMonth: showsOwn(async (own, its) => {
      const [month] = await within(own, (tx, scope) => spendOfMonth(tx, scope, '2026-10'))
      return (month?.records ?? 0) > (own === its ? 0 : 1) ? its.mark : null
    }),
  },
}
