// Prisma's own schema engine in WebAssembly: it compares schemas, and a schema with a living database. The
// native engine has to be downloaded from a place that many networks do not reach; this one comes from npm.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const charType = 18
const fixedTextType = 1042
const bookkeeping = { externalTables: ['public._prisma_migrations'], externalEnums: [] }

let isLoaded = false

async function load(): Promise<void> {
  if (isLoaded) return
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(path.join(path.dirname(glue), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine })
  // The published types leave out these two names of the generated glue.
  // Where the engine leaves its last words before it panics; the error that follows says no more than "unreachable".
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) },
  })
  const { __wbg_set_wasm } = engine as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  __wbg_set_wasm(instance.exports)
  const { __wbindgen_start } = instance.exports as { __wbindgen_start: () => void }
  __wbindgen_start()
  isLoaded = true
}

/**
 * The adapter, taught the type "char" of the catalogues: the pool calls such a column fixed text, so that the
 * adapter lets it pass, and remembers its place, so that the engine is then told the truth.
 */
function catalogueAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new Map<string, number[]>()
  const ask = pool.query.bind(pool) as (question: { text: string }) => Promise<pg.QueryResult>
  const asking = async (question: { text: string }) => {
    const answer = await ask(question)
    const places = answer.fields.flatMap((field, place) => (field.dataTypeID === charType ? [place] : []))
    for (const field of answer.fields) if (field.dataTypeID === charType) field.dataTypeID = fixedTextType
    charColumns.set(question.text, places)
    return answer
  }
  pool.query = asking as unknown as typeof pool.query

  const inner = new PrismaPg(pool)
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => {
      const adapter = await inner.connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      adapter.queryRaw = async (query) => {
        const answer = await queryRaw(query)
        for (const place of charColumns.get(query.sql) ?? [])
          answer.columnTypes[place] = ColumnTypeEnum.Character
        return answer
      }
      return adapter
    },
    // With a connection string the shadow of a database is that database itself.
    connectToShadowDb: () => Promise.reject(new Error('A shadow database is never used.')),
  }
}

export type Schema = { path: string; content: string }[]

export function schemaIn(folder: string): Schema {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(folder, name),
      content: readFileSync(path.join(folder, name), 'utf8'),
    }))
}

/** The SQL that would bring the database in line with the schema; empty where nothing has drifted. */
export async function drift(url: string, schema: Schema): Promise<string> {
  await load()
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(pool))
  const instance = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    const { stdout } = await instance.diff({
      from: { tag: 'schemaDatasource', files: schema, configDir: process.cwd() },
      to: { tag: 'schemaDatamodel', files: schema },
      script: true,
      exitCode: null,
      filters: bookkeeping,
    })
    const sql = stdout?.trim() ?? ''
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    instance.free()
    await pool.end()
  }
}
