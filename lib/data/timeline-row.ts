import 'server-only'
import type { Prisma } from './generated/client.ts'

/** All that a plan is told by. */
export const wholeTimeline = {
  acceptance: { select: { quote: { select: { number: true } } } },
  phases: {
    orderBy: { position: 'asc' },
    include: {
      tasks: {
        orderBy: { position: 'asc' },
        include: {
          checklistItems: { orderBy: { position: 'asc' } },
          after: { orderBy: { afterId: 'asc' } },
          owner: { select: { userId: true, user: { select: { name: true } } } },
        },
      },
    },
  },
} satisfies Prisma.TimelineInclude

export type TimelineRow = Prisma.TimelineGetPayload<{ include: typeof wholeTimeline }>
export type TaskRow = TimelineRow['phases'][number]['tasks'][number]
