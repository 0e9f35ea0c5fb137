import { cn } from './cn.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'regular' | 'compact'

const look: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-primary text-on-primary hover:bg-primary-hover',
  secondary: 'border-control bg-background text-ink hover:bg-hover',
  quiet: 'border-transparent text-ink hover:bg-hover',
  danger: 'border-danger bg-background text-danger hover:bg-danger-tint',
}

const measure: Record<ButtonSize, string> = {
  regular: 'min-h-9 gap-2 px-3 pointer-coarse:min-h-11',
  compact: 'min-h-7 gap-1.5 px-2 text-table pointer-coarse:min-h-9',
}

export const buttonStyle = (variant: ButtonVariant = 'secondary', size: ButtonSize = 'regular') =>
  cn(
    'relative inline-flex shrink-0 items-center justify-center rounded-control border font-medium no-underline',
    'select-none transition-colors disabled:cursor-not-allowed disabled:opacity-50 print:hidden',
    look[variant],
    measure[size],
  )
