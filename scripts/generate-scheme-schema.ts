import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { pathToFileURL } from 'node:url'
import { schemeJsonSchema } from '#domain/schemes/json-schema.ts'

const file = new URL('../public/schemas/scheme.schema.json', import.meta.url)

/** By content: the formatter may break its lines as it likes. */
export const isSchemeSchemaStale = (): boolean =>
  !existsSync(file) || !isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), schemeJsonSchema)

/** Writes the published JSON Schema of scheme files. @returns the names of the files written */
export function generateSchemeSchema(): string[] {
  if (!isSchemeSchemaStale()) return []
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(schemeJsonSchema, null, 2)}\n`)
  return [file.pathname]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generateSchemeSchema().join('\n') || 'the JSON Schema of schemes is up to date')
}
