/** Only the order decides: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari. */
const browsers: [pattern: RegExp, name: string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [pattern: RegExp, name: string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (list: typeof browsers, text: string) => list.find(([pattern]) => pattern.test(text))?.[1]

/** `Firefox on Linux`: enough for a person to know his own browser again. */
export function browserName(userAgent: string): string {
  const browser = nameIn(browsers, userAgent) ?? 'Another program'
  const system = nameIn(systems, userAgent)
  return system ? `${browser} on ${system}` : browser
}
