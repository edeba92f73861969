import { namedShapes, schemeShape } from '#domain/schemes/scheme-shape.ts'
import type { JsonSchema } from '#domain/schemes/shape.ts'

const properties = (schema: JsonSchema): JsonSchema => ({
  $schema: { type: 'string' },
  ...(schema['properties'] as JsonSchema),
})

/**
 * The JSON Schema (draft 2020-12) of scheme files, made from the shape that reads them and published as
 * public/schemas/scheme.schema.json.
 */
export const schemeJsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '考核方案 / assessment scheme',
  ...schemeShape.schema,
  properties: properties(schemeShape.schema),
  $defs: Object.fromEntries(
    Object.entries(namedShapes).map(([name, shape]) => [name, shape.schema]),
  ),
}
