// Prints the SQL that leads from one Prisma schema to another (from nothing, where no first file is named):
//   node scripts/make-migration.ts [FROM.prisma] TO.prisma
// Prisma's own engine, as shipped in its package: nothing is downloaded. It wants a server that answers, named by
// DATABASE_URL, of which it asks the version; it changes nothing there.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

type Files = { files: { path: string; content: string }[] }
type Point = { tag: 'empty' } | ({ tag: 'schemaDatamodel' } & Files)

const require = createRequire(import.meta.url)

async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg' as string)
  const bytes = await readFile(
    require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'),
  )
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as (() => void) | undefined)?.()
  return glue.SchemaEngine
}

async function point(path?: string): Promise<Point> {
  if (!path) return { tag: 'empty' }
  return { tag: 'schemaDatamodel', files: [{ path, content: await readFile(path, 'utf8') }] }
}

/** SQL that turns a database of schema `from` (undefined: an empty one) into one of schema `to`. */
export async function migrationSql(from: string | undefined, to: string): Promise<string> {
  const SchemaEngine = await loadEngine()
  const target = await point(to)
  const content = target.tag === 'schemaDatamodel' ? target.files : []
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: process.env.DATABASE_URL ?? 'postgres://localhost/none' }),
  )
  const datamodels = content.map((file) => [file.path, file.content])
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter)
  const result = await engine.diff({
    from: await point(from),
    to: target,
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.stdout
}

if (import.meta.main) {
  const [first, second] = process.argv.slice(2)
  console.log(
    second
      ? await migrationSql(first, second)
      : await migrationSql(undefined, first ?? 'prisma/schema.prisma'),
  )
}
