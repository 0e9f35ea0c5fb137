/** The visitor's choice stands in a cookie, so that the server draws the right colours at once. */
export const THEME_COOKIE = 'theme'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const themeName: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

export const readTheme = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? 'system'
