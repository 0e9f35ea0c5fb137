'use client'

import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

function subscribe(onChange: () => void) {
  const media = matchMedia(DARK)
  const observer = new MutationObserver(onChange)
  media.addEventListener('change', onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    media.removeEventListener('change', onChange)
    observer.disconnect()
  }
}

function current(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'dark' || (chosen !== 'light' && matchMedia(DARK).matches) ? 'dark' : 'light'
}

/** The theme in force: the one chosen, else the system's. */
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, current, () => 'light')
