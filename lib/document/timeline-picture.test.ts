import { expect, it } from 'vitest'
import { timelineOf, timelineTask } from '#tests/support/timeline.ts'
import { renderTimelinePng, renderTimelineSvg, type TimelinePicture } from './timeline-picture.ts'

const picture = (name = 'Write the prompts'): TimelinePicture => ({
  title: 'Ticket assistant: the plan as of Nov 25, 2026',
  sentence: 'With likely lengths it ends on Dec 9, 2026.',
  timeline: timelineOf('2026-11-25', [
    [
      timelineTask('a', '2026-11-23', '2026-11-24', { doneOn: '2026-11-24' }),
      timelineTask('b', '2026-11-26', '2026-11-27', { name, baselineStartsOn: '2026-11-25' }),
      timelineTask('c', '2026-11-27', '2026-11-27', { isGate: true }),
    ],
    [],
  ]),
  criticalIds: ['b'],
})

it('is drawn as vectors that need no font, and the same twice', () => {
  const svg = renderTimelineSvg(picture())
  expect(svg).toMatch(/^<\?xml|^<svg/)
  expect(svg).not.toContain('<text')
  expect(renderTimelineSvg(picture())).toBe(svg)
})

it('is drawn in pixels, twice as fine', () => {
  const png = renderTimelinePng(picture())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  // Two phases and three tasks of 26 px, 96 px above and 56 px below: 282, twice.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2240, 564])
})

it('holds a name of any length and script', () => {
  expect(renderTimelineSvg(picture(`${'長'.repeat(200)} 🧭 שלום`)).length).toBeGreaterThan(1000)
})
