import type { Paper } from '#lib/domain/look.ts'

export const paperName: Record<Paper, string> = {
  a4: 'A4 (210 × 297 mm)',
  letter: 'Letter (8.5 × 11 in)',
}
