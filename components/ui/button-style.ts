import { cn } from './cn.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'regular' | 'compact'

const look: Record<ButtonVariant, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
}

const measure: Record<ButtonSize, string> = { regular: 'button-regular', compact: 'button-compact' }

/** The classes stand in app/looks.css. */
export const buttonStyle = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'regular') =>
  cn('button', look[variant], measure[size])
