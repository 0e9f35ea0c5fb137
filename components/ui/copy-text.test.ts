import { expect, it, vi } from 'vitest'
import { copyText } from './copy-text.ts'

const withClipboard = async (clipboard: unknown) => {
  vi.stubGlobal('navigator', { clipboard })
  try {
    return await copyText('https://desk.example.com')
  } finally {
    vi.unstubAllGlobals()
  }
}

it('says that the text is on the clipboard', async () => {
  const writeText = vi.fn(async () => undefined)
  expect(await withClipboard({ writeText })).toBe(true)
  expect(writeText).toHaveBeenCalledWith('https://desk.example.com')
})

it('says so when the browser refuses, or has no clipboard', async () => {
  expect(await withClipboard({ writeText: () => Promise.reject(new Error('not allowed')) })).toBe(false)
  expect(await withClipboard(undefined)).toBe(false)
})
