import { startFromRequest } from '#lib/data/comparison-start.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { askQuestion, openQuestions, settleQuestion } from '#lib/data/question.ts'
import { openRequests, receiveRequest } from '#lib/data/quote-request.ts'
import { getReception, saveReception } from '#lib/data/reception.ts'
import { unknownIntake } from '#lib/domain/advice/intake.ts'
import { visitor } from '../quote.ts'
import { requestScope, shareScope } from '../scope.ts'
import { asked } from './letters.ts'
import { apart, type FileRows, refuses, showsOwn, within, writesOwn } from './row.ts'

const question = { name: 'Eve', email: null, question: 'Whose is this?' }

/** What comes from people outside. */
export const letterRows: Record<string, FileRows> = {
  'reception-access.ts': { findReception: apart('knows an open form by its public address alone') },
  'reception.ts': {
    getReception: showsOwn((own) => getReception(own.scope)),
    saveReception: writesOwn((own) => saveReception(own.scope, { contact: '', isOpen: true })),
  },
  'quote-request.ts': {
    receiveRequest: writesOwn((own) =>
      receiveRequest(requestScope(own.scope.workspaceId), asked(own.mark), visitor),
    ),
    openRequests: showsOwn((own) => within(own, (tx, scope) => openRequests(tx, scope, 5))),
  },
  'question.ts': {
    askQuestion: refuses((own, its) => {
      const { shareId, target } = its.sent.share
      return askQuestion(shareScope(own.scope.workspaceId, shareId, target), question, visitor)
    }),
    openQuestions: showsOwn((own) => within(own, (tx, scope) => openQuestions(tx, scope, 5))),
    settleQuestion: refuses((own, its) => settleQuestion(own.scope, its.questionId)),
  },
}

export const startRow = refuses((own, its) => {
  const scope = requestScope(own.scope.workspaceId)
  const input = { projectId: its.projectId, intake: unknownIntake, requestsPerMonth: null }
  return inWorkspace(scope, (tx) => startFromRequest(tx, scope, input))
})
