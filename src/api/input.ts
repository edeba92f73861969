import type { z } from 'zod'
import type { Problem } from '#contract/refusal.ts'
import { oddText } from '#api/body.ts'
import { Refusal } from '#api/refusal.ts'

type Fields = NonNullable<Problem['fields']>

/**
 * The value as the schema reads it; undefined where the contract asks for nothing.
 *
 * @throws Refusal `invalid-input` that names each field
 */
export function validate<S extends z.ZodType>(schema: S | undefined, value: unknown): z.output<S> {
  if (!schema) return undefined as z.output<S>
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Refusal('invalid-input', {}, { fields: fieldsOf(result.error) })
}

const MOST_FIELDS = 100

function fieldsOf(error: z.ZodError): Fields {
  return error.issues.slice(0, MOST_FIELDS).map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: issue.code.replaceAll('_', '-'),
    params: paramsOf(issue),
  }))
}

/** The numbers and names of the sentence: limits, expected form, unknown keys. */
function paramsOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  const { code: _code, path: _path, message: _message, input: _input, ...rest } = issue
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(rest)) {
    if (typeof value === 'number' || typeof value === 'string') params[name] = value
    if (name === 'keys' && Array.isArray(value)) params[name] = value.join(', ').slice(0, 200)
  }
  return params
}

/** Query parameters by name; one that is given twice is a mistake. */
export function queryOf(url: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URL(url).searchParams) {
    if (Object.hasOwn(query, name)) {
      const field = { path: name, code: 'repeated', params: {} }
      throw new Refusal('invalid-input', {}, { fields: [field] })
    }
    if (value.includes('\u0000')) throw oddText(name)
    Object.defineProperty(query, name, { value, enumerable: true })
  }
  return query
}
