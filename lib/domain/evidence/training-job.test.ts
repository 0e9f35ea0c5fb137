import { expect, it } from 'vitest'
import { readTrainingJob, trainingJobsIn } from './training-job.ts'

const job = { object: 'fine_tuning.job', id: 'ftjob-1', model: 'm', created_at: '100', status: 'succeeded' }

it('takes the rounds from the method, and from their old place where it has none', () => {
  const method = { type: 'dpo', dpo: { hyperparameters: { n_epochs: '2' } } }
  expect(readTrainingJob({ ...job, method, hyperparameters: { n_epochs: '9' } })?.epochs).toBe(2)
  expect(readTrainingJob({ ...job, hyperparameters: { n_epochs: '9' } })?.epochs).toBe(9)
  expect(readTrainingJob({ ...job, hyperparameters: { n_epochs: 'auto' } })?.epochs).toBeNull()
})

it('knows no duration and no tokens as long as the job has not said them', () => {
  const read = readTrainingJob({ ...job, status: 'running', finished_at: null, trained_tokens: null })
  expect(read).toMatchObject({ seconds: null, trainedTokens: null })
  expect(read?.warnings).toEqual(['The job has not ended: what it costs is not known yet.'])
})

it('knows no day and no tokens that no job can have, and does not wait for one that has ended', () => {
  const read = readTrainingJob({ ...job, created_at: '99999999999999', trained_tokens: '-5' })
  expect(read).toMatchObject({ startedOn: null, trainedTokens: null })
  expect(read?.warnings).toEqual([expect.stringContaining('does not say how many tokens')])
})

it('finds jobs alone, in a list, and in the answer of the API', () => {
  expect(trainingJobsIn(job)).toEqual([job])
  expect(trainingJobsIn([job, { object: 'file' }])).toEqual([job])
  expect(trainingJobsIn({ object: 'list', data: [job] })).toEqual([job])
  expect(trainingJobsIn({ object: 'list', data: [] })).toBeNull()
})

it('is none without an id or a model', () => {
  expect(readTrainingJob({ ...job, id: '' })).toBeNull()
  expect(readTrainingJob({ ...job, model: undefined })).toBeNull()
})
