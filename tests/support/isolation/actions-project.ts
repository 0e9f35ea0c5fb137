import { type ActionRow, writes } from './action-row.ts'
import type { World } from './world.ts'

const client = {
  ...{ name: 'Meridian', website: 'https://meridian.example', note: 'Met in May' },
  ...{ locale: 'de-DE', paper: 'letter' },
}
const person = { name: 'Ada Nilsen', email: 'ada@example.com', phone: '+47 22 00', role: 'Head of support' }
const project = ({ clientId, member }: World) => ({
  ...{ clientId, name: 'Ticket assistant', description: 'Answers tickets', currency: 'USD' },
  ...{ startsOn: '2026-12-01', endsOn: '2027-01-29', memberIds: [member.userId] },
})
const plain = { lowDays: null, highDays: null, ownerId: null }
const days = { startsOn: '2026-12-01', endsOn: '2026-12-02' }
const bill = {
  ...{ month: '2026-10', kind: 'api', provider: 'OpenAI', service: 'Batch' },
  ...{ amount: '12.5', currency: 'USD', note: 'By card' },
}

export const projectActions: Record<string, Record<string, ActionRow>> = {
  'activity/actions.ts': {
    restoreAnything: writes((its) => ({ kind: 'client', id: its.clientId })),
  },
  'clients/actions.ts': {
    createClient: writes(() => client, null),
    updateClient: writes((its) => ({ id: its.clientId, revision: 1, ...client })),
    createContact: writes((its) => ({ clientId: its.clientId, ...person }), 'invalid'),
    updateContact: writes((its) => ({ id: its.contactId, revision: 1, ...person })),
    archiveContact: writes((its) => ({ id: its.contactId })),
    restoreContact: writes((its) => ({ id: its.contactId })),
    archiveClient: writes((its) => ({ id: its.clientId })),
    restoreClient: writes((its) => ({ id: its.clientId })),
  },
  'projects/actions.ts': {
    createProject: writes(project, 'invalid'),
    addSampleProject: writes(() => ({}), null),
    updateProject: writes((its) => ({ id: its.projectId, revision: 1, ...project(its) })),
    moveProject: writes((its) => ({ id: its.projectId, revision: 1, status: 'live' })),
    archiveProject: writes((its) => ({ id: its.projectId })),
    restoreProject: writes((its) => ({ id: its.projectId })),
  },
  'projects/[id]/spend/budget/actions.ts': {
    setBudget: writes(({ projectId }) => ({
      ...{ projectId, from: '2026-12', to: '2027-01', amount: '12.5', reason: 'Pilot' },
    })),
    setBudgetCarry: writes(({ projectId }) => ({ projectId, isCarried: true })),
  },
  'settings/templates/actions.ts': {
    createTemplate: writes((its) => ({ projectId: its.projectId, name: 'With a pilot' })),
    renameTemplate: writes((its) => ({ id: its.templateId, revision: 1, name: 'With a pilot' })),
    archiveTemplate: writes((its) => ({ id: its.templateId })),
    restoreTemplate: writes((its) => ({ id: its.templateId })),
  },
  'timelines/actions.ts': {
    createTimeline: writes(({ projectId }) => ({
      ...{ projectId, approach: 'prompting', startsOn: '2026-12-01', isOwnPace: true },
    })),
    createTask: writes((its) => ({ phaseId: its.phaseId, name: 'Ask Ada', ...days })),
    updateTask: writes((its) => ({ id: its.taskId, revision: 1, name: 'Ask Ada', ...days, ...plain })),
    moveTasks: writes((its) => ({ tasks: [{ id: its.taskId, revision: 1, ...days }], isUndo: true })),
    linkTask: writes((its) => ({ taskId: its.laterTaskId, afterId: its.taskId, lagDays: 0 })),
    unlinkTask: writes((its) => ({ taskId: its.laterTaskId, afterId: its.taskId })),
    shiftPlan: writes((its) => ({ taskId: its.taskId, revision: 1, days: 3 })),
    tickTask: writes((its) => ({ id: its.taskId, isDone: true })),
    tickItem: writes((its) => ({ id: its.itemId, isDone: true })),
    archiveTask: writes((its) => ({ id: its.taskId })),
    restoreTask: writes((its) => ({ id: its.taskId })),
    archiveTimeline: writes((its) => ({ id: its.timelineId })),
    restoreTimeline: writes((its) => ({ id: its.timelineId })),
  },
  'evidence/actions.ts': {
    setVariant: writes((its) => ({ id: its.runId, variant: 'other' })),
    adoptRun: writes((its) => ({
      ...{ id: its.runId, comparisonId: its.comparisonId, optionId: its.optionId, revision: 2 },
    })),
    archiveRun: writes((its) => ({ id: its.runId })),
    restoreRun: writes((its) => ({ id: its.runId })),
    archiveCheck: writes((its) => ({ id: its.checkId })),
    restoreCheck: writes((its) => ({ id: its.checkId })),
    archiveJob: writes((its) => ({ id: its.jobId })),
    restoreJob: writes((its) => ({ id: its.jobId })),
  },
  'spend/paste/actions.ts': {
    planPaste: writes((its) => ({ projectId: its.projectId, records: [bill] })),
    writePaste: writes((its) => ({
      ...{ projectId: its.projectId, records: [bill], fingerprint: 'c'.repeat(64) },
    })),
    undoPaste: writes((its) => ({ projectId: its.projectId, made: [its.spendId], replaced: [] })),
  },
  'spend/views/actions.ts': {
    saveView: writes(() => ({ list: 'spend', name: 'Hosting', query: 'kind=hosting' }), null),
    renameView: writes((its) => ({ id: its.viewId, name: 'By client' })),
    removeView: writes((its) => ({ id: its.viewId })),
  },
  'spend/actions.ts': {
    createSpend: writes((its) => ({ projectId: its.projectId, ...bill })),
    updateSpend: writes((its) => ({ id: its.spendId, revision: 1, ...bill })),
    archiveSpend: writes((its) => ({ id: its.spendId })),
    restoreSpend: writes((its) => ({ id: its.spendId })),
  },
}
