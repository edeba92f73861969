import type { Sentence, WordKey } from './words.ts'

/** What is wrong with which value of a form; the path is that of the value: `people.0.name`. */
export type Problems = Readonly<Record<string, Sentence>>

/** As much of a zod schema (full or mini) as a form needs. */
export interface Schema<Values> {
  safeParse: (
    values: unknown,
  ) => { success: true; data: Values } | { success: false; error: { issues: readonly Issue[] } }
}

interface Issue {
  code?: string | undefined
  path: readonly PropertyKey[]
  message: string
  minimum?: unknown
  maximum?: unknown
  format?: unknown
  origin?: unknown
  expected?: unknown
}

/** A schema may give a key of ours as its message: `z.string().check(z.minLength(1, 'ui.problem.required'))`. */
const asKey = (message: string): WordKey | undefined =>
  /^[a-z][\w-]*(\.[\w-]+)+$/i.test(message) ? (message as WordKey) : undefined

const sizes = {
  too_small: {
    string: 'ui.problem.tooShort',
    array: 'ui.problem.tooFew',
    other: 'ui.problem.tooSmall',
  },
  too_big: {
    string: 'ui.problem.tooLong',
    array: 'ui.problem.tooMany',
    other: 'ui.problem.tooBig',
  },
} as const
const formats: Record<string, WordKey> = {
  email: 'ui.problem.email',
  url: 'ui.problem.url',
  date: 'ui.problem.day',
}

function sizeSentence(
  { origin, minimum, maximum }: Issue,
  code: 'too_small' | 'too_big',
): Sentence {
  const kind = origin === 'string' || origin === 'array' ? origin : 'other'
  const params = code === 'too_small' ? { min: String(minimum) } : { max: String(maximum) }
  return { key: sizes[code][kind], params }
}

function typeSentence({ expected }: Issue, value: unknown): Sentence {
  if (Number.isNaN(value)) return { key: 'ui.problem.number' }
  if (expected === 'int') return { key: 'ui.problem.integer' }
  return { key: expected === 'number' ? 'ui.problem.number' : 'ui.problem.invalid' }
}

const isBlank = (value: unknown) => value === undefined || value === null || value === ''

/** The sentence of an issue about a value. */
export function sentenceOf(issue: Issue, value: unknown): Sentence {
  const key = asKey(issue.message)
  if (key) return { key }
  if (issue.code === 'unrecognized_keys') return { key: 'ui.problem.unknownField' }
  if (isBlank(value)) return { key: 'ui.problem.required' }
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeSentence(issue, issue.code)
  if (issue.code === 'invalid_type') return typeSentence(issue, value)
  if (issue.code === 'invalid_value') return { key: 'ui.problem.choice' }
  return { key: formats[String(issue.format)] ?? 'ui.problem.invalid' }
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  let value = values
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return value
}

/** What is wrong with a text that must be there, its ends trimmed; undefined where nothing is. */
export function textProblem(
  text: string,
  { min = 2, max }: { min?: number; max: number },
): Sentence | undefined {
  const { length } = text.trim()
  if (length === 0) return { key: 'ui.problem.required' }
  if (length < min) return { key: 'ui.problem.tooShort', params: { min } }
  return length > max ? { key: 'ui.problem.tooLong', params: { max } } : undefined
}

/** The first problem of each path. */
export function problemsOf(issues: readonly Issue[], values: unknown): Problems {
  const problems: Record<string, Sentence> = {}
  for (const issue of issues) {
    problems[issue.path.map(String).join('.')] ??= sentenceOf(issue, valueAt(values, issue.path))
  }
  return problems
}
