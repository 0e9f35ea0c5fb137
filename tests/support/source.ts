import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const CODE = /\.(ts|tsx|mts|mjs)$/
const SKIPPED =
  /(^|\/)(node_modules|generated|\.next|\.git|\.data[^/]*|test-results|playwright-report)(\/|$)|next-env\.d\.ts$/

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = folder === '.' ? name : join(folder, name)
    if (SKIPPED.test(path)) return []
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

export type SourceFile = { path: string; text: string; lines: number; imports: string[] }

const IMPORT =
  /^\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** The path in the project that an import names, or the package. */
function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return join(from, '..', specifier)
  return specifier
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(IMPORT)].map((match) =>
    resolve(path, match[1] ?? match[2] ?? match[3] ?? ''),
  )
  return { path, text, lines: text.split('\n').length - 1, imports }
}

/** Every file of code that people write in this project. */
export const sourceFiles = (): SourceFile[] =>
  walk('.')
    .filter((path) => CODE.test(path))
    .map(read)

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
