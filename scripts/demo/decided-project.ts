import type { Scope } from '#lib/auth/proof.ts'
import { getProjectHead } from '#lib/data/project.ts'
import { moveProject } from '#lib/data/project-status.ts'
import { getProjectTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { addDays } from '#lib/domain/day.ts'
import { workingDayFrom } from '#lib/domain/timeline/working-day.ts'
import type { Clients } from './client.ts'
import { compare, makeProject, today } from './project.ts'
import { accept, decline, draftQuote, sendAndOpen } from './quote.ts'

/** One project that was won and is planned, and one that was lost. */
export async function makeDecidedProjects(scope: Scope, { aster, quill }: Clients): Promise<void> {
  const moderation = await makeProject(scope, {
    clientId: aster,
    name: 'Comment moderation',
    description: 'Hold back comments that break the house rules, in four languages, within two seconds.',
    startsOn: workingDayFrom(addDays(today, 7)),
    endsOn: addDays(today, 70),
  })
  const file = await compare(scope, moderation, 'guide-enterprise', 'At full volume, by the guide of 2025')
  const offer = await draftQuote(scope, {
    ...{ projectId: moderation, ...file },
    title: 'Prompt or fine-tune for comment moderation?',
    introduction: 'Dear Ms Laurent,\n\nthis is the offer we spoke about, with the figures of our comparison.',
    discountPercent: '5',
  })
  await accept(await sendAndOpen(scope, offer), 'Camille Laurent', 'Head of product')
  const { chosen } = await getProjectTimeline(scope, moderation)
  await createTimeline(scope, {
    ...{ projectId: moderation, approach: chosen ?? 'prompting' },
    startsOn: workingDayFrom(addDays(today, 7)),
  })

  const blurbs = await makeProject(scope, {
    clientId: quill,
    name: 'Blurbs in the house style',
    description: 'Write the text on the back cover from the manuscript, in the tone of the house.',
  })
  const compared = await compare(scope, blurbs, 'ticket-assistant', 'House style, four ways', (given) => ({
    ...given,
    workload: { requestsPerMonth: '400', growthPerMonth: '0' },
  }))
  const declined = await draftQuote(scope, {
    ...{ projectId: blurbs, ...compared },
    title: 'Can a model learn our house style?',
    introduction: 'Dear Ms Lindqvist,\n\nat 400 texts a month prompting is the sober choice.',
  })
  await decline(
    await sendAndOpen(scope, declined),
    'Rosa Lindqvist',
    'We will keep writing these by hand this year; please ask again in spring.',
  )
  const { revision } = await getProjectHead(scope, blurbs)
  await moveProject(scope, { id: blurbs, revision, status: 'lost' })
}
