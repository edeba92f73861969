import type { Problem } from '#domain/schemes/problem.ts'
import { schemeShape } from '#domain/schemes/scheme-shape.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

export type ReadScheme = { scheme: Scheme } | { problems: Problem[] }

/**
 * A scheme from the content of a file. It has the right shape then; whether it makes sense is said
 * by `checkScheme`. `$schema`, by which editors find the published JSON Schema, is not part of it.
 */
export function readScheme(json: unknown): ReadScheme {
  const content = withoutSchemaLink(json)
  const problems = schemeShape.misfits(content, '')
  // The shape has just been found to fit.
  return problems.length > 0 ? { problems } : { scheme: content as Scheme }
}

function withoutSchemaLink(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) return json
  const { $schema, ...content } = json
  return typeof $schema === 'string' ? content : json
}
