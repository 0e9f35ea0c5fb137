import { z } from 'zod'
import { APPROACHES } from '#lib/domain/approach.ts'

const POINTS = 400
const text = (max: number) => z.string().max(max)
const amount = z
  .string()
  .max(160)
  .regex(/^-?\d+(\.\d+)?$/)
const at = z.number().int().min(0).max(POINTS)

/** A chart that a signed-in member wants as a file: what he sends is what is drawn, so only its size is bounded. */
export const chartInput = z.strictObject({
  theme: z.enum(['light', 'dark', 'print']),
  spec: z.strictObject({
    kind: z.enum(['line', 'bar', 'stacked-bar', 'tornado', 'split']),
    title: text(1_000),
    description: text(4_000),
    labels: z.array(text(100)).max(POINTS),
    xTitle: text(100),
    yTitle: text(100),
    currency: z.string().regex(/^[A-Z]{3}$/),
    series: z
      .array(
        z.strictObject({
          label: text(300),
          tone: z.enum([...APPROACHES, 'ink', 'muted']),
          values: z.array(amount.nullable()).max(POINTS),
          isForecast: z.boolean().optional(),
          band: z
            .array(z.strictObject({ low: amount, high: amount }))
            .max(POINTS)
            .optional(),
        }),
      )
      .max(20),
    marks: z
      .array(
        z.strictObject({
          ...{ at, label: text(800), short: text(300).optional() },
          range: z.strictObject({ from: at, to: at }).optional(),
        }),
      )
      .max(20),
    base: amount.optional(),
  }),
})
