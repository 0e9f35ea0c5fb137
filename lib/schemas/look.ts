import { z } from 'zod'
import { contrastOnWhite, isColour, LEAST_CONTRAST, legible, PAPERS } from '#lib/domain/look.ts'
import { revisionNumber } from './text.ts'

export const MOST_LOGO_BYTES = 512_000

/** The same, packed and in base64. */
const MOST_CHARACTERS = 700_000

const NO_COLOUR = 'Enter a colour as six digits, such as #1d4ed8, or leave the field empty.'

/** A colour that can be read on white, or nothing; the empty field becomes null. */
const accent = () =>
  z
    .string(NO_COLOUR)
    .trim()
    .toLowerCase()
    .transform((value) => (/^[0-9a-f]{6}$/.test(value) ? `#${value}` : value))
    .transform((value) => value || null)
    .refine((value) => value === null || isColour(value), NO_COLOUR)
    .superRefine((value, context) => {
      if (value === null || !isColour(value) || contrastOnWhite(value) >= LEAST_CONTRAST) return
      context.addIssue({
        code: 'custom',
        message: `On white this colour is hard to read: its contrast is ${contrastOnWhite(value).toFixed(1)} to 1, and ${LEAST_CONTRAST} is needed. Its lightest shade that can be read is ${legible(value)}.`,
      })
    })

export const NO_LOGO_FILE = 'Choose a PNG or SVG file of at most 512 kB.'

/** `keep`, nothing for no logo, or a new file as gzip in base64. */
const logo = () =>
  z
    .string(NO_LOGO_FILE)
    .max(MOST_CHARACTERS, NO_LOGO_FILE)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, NO_LOGO_FILE)

export const lookInput = z.strictObject({
  paper: z.enum(PAPERS, 'Choose A4 or Letter.'),
  accent: accent(),
  logo: logo(),
  revision: revisionNumber(),
})

export type LookInput = z.input<typeof lookInput>
