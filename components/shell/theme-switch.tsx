'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useId, useState } from 'react'
import { cn } from '#components/ui/cn.ts'
import { THEME_COOKIE, THEMES, type Theme, themeName } from './theme.ts'

const icon = { system: Monitor, light: Sun, dark: Moon }
const YEAR_SECONDS = 31_536_000

function remember(theme: Theme) {
  document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox (November 2026)
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
}

export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme)
  const name = useId()
  return (
    <fieldset className="flex w-fit rounded-control border border-hairline p-0.5">
      <legend className="sr-only">Colours</legend>
      {THEMES.map((option) => {
        const Icon = icon[option]
        return (
          <label
            key={option}
            title={themeName[option]}
            className={cn(
              'grid h-7 w-9 cursor-pointer place-items-center rounded-[4px] outline-focus has-focus-visible:outline-2 pointer-coarse:h-11 pointer-coarse:w-11',
              chosen === option ? 'bg-hover text-ink' : 'text-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option}
              aria-label={themeName[option]}
              checked={chosen === option}
              onChange={() => {
                setChosen(option)
                remember(option)
              }}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
          </label>
        )
      })}
    </fieldset>
  )
}
