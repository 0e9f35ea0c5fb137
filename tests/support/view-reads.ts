import type { SourceFile } from './source.ts'

const IMPORTED = /^import \{([^}]*)\} from '#lib\/data\//gm

const readsOf = ({ text }: SourceFile): string[] =>
  [...text.matchAll(IMPORTED)].flatMap(
    (match) => match[1]?.match(/\b(?<!type )(get|find|list|is)[A-Z]\w*/g) ?? [],
  )

/** A file and those that it composes, but not the actions that it hands on. */
function composed(file: SourceFile, app: readonly SourceFile[], met = new Set<SourceFile>()) {
  if (met.has(file)) return met
  met.add(file)
  for (const next of app)
    if (file.imports.includes(next.path) && !next.path.endsWith('actions.ts')) composed(next, app, met)
  return met
}

/** What each page, layout and answer to a GET of app/ reads from the data floor, call by call. */
export function viewReads(app: readonly SourceFile[]): { path: string; calls: string[] }[] {
  const screens = app.filter(({ path }) => /(page|layout)\.tsx$/.test(path))
  const answers = app.filter(({ path, text }) => /route\.ts$/.test(path) && /\bGET\b/.test(text))
  const views = [...screens.map((file) => [...composed(file, app)]), ...answers.map((file) => [file])]
  return views.map((parts) => {
    const calls = parts.flatMap((part) =>
      readsOf(part).flatMap((name) => part.text.match(RegExp(`\\b${name}\\(`, 'g')) ?? []),
    )
    return { path: parts[0]?.path ?? '', calls }
  })
}
