import type { BadgeTone } from '#components/ui/badge.tsx'
import type { Confidence, Subject } from '#lib/domain/catalogue/catalogue.ts'

export const kindName: Record<Subject['kind'], string> = {
  model: 'Model',
  'fine-tuned': 'Fine-tuned model',
  deployment: 'Deployment',
  gpu: 'GPU',
}

export const KIND_CHOICES = Object.entries(kindName).map(([value, label]) => ({ value, label }))

export const confidenceTone: Record<Confidence, BadgeTone> = {
  high: 'ok',
  medium: 'neutral',
  low: 'warning',
  unverified: 'danger',
}

export const CONFIDENCE_CHOICES = [
  { value: 'high', label: 'High: signed or published' },
  { value: 'medium', label: 'Medium: written, not yet signed' },
  { value: 'low', label: 'Low: heard of' },
]
