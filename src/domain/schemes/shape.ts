import { error, type Problem } from '#domain/schemes/problem.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/**
 * What a value read from a file must look like. One description gives both the check of a file and
 * the published JSON Schema, so the two cannot disagree.
 */
export interface Shape<T> {
  misfits(value: unknown, at: string): Problem[]
  schema: JsonSchema
  /** Only for the compiler: what a fitting value is. */
  readonly is?: T
}

/** A field that may be left out. */
export interface Optional<T> {
  optional: Shape<T>
}

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text = ({ max = 2000 }: { max?: number } = {}): Shape<string> => ({
  misfits(value, at) {
    if (typeof value !== 'string') return [error(at, 'not-text')]
    if (value.trim() === '') return [error(at, 'empty-text')]
    return lengthOf(value) > max ? [error(at, 'too-big', { max })] : []
  },
  schema: { type: 'string', pattern: '\\S', maxLength: max },
})

/** In characters, as JSON Schema counts them, not in UTF-16 units. */
const lengthOf = (value: string): number => Array.from(value).length

/** @param form must be anchored at both ends, and readable by JSON Schema too */
export const textLike = (form: RegExp, example: string): Shape<string> => ({
  misfits(value, at) {
    if (typeof value !== 'string') return [error(at, 'not-text')]
    return form.test(value) ? [] : [error(at, 'wrong-form', { example })]
  },
  schema: { type: 'string', pattern: form.source, examples: [example] },
})

interface Bounds {
  min?: number
  /** Greater than this, exactly this is too small. */
  above?: number
  max?: number
  whole?: boolean
}

export const number = ({ min, above, max, whole }: Bounds = {}): Shape<number> => ({
  misfits(value, at) {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [error(at, 'not-a-number')]
    if (whole === true && !Number.isInteger(value)) return [error(at, 'not-whole')]
    if (min !== undefined && value < min) return [error(at, 'too-small', { min })]
    if (above !== undefined && value <= above) return [error(at, 'too-small', { min: above })]
    return max !== undefined && value > max ? [error(at, 'too-big', { max })] : []
  },
  schema: {
    type: whole === true ? 'integer' : 'number',
    ...(min !== undefined && { minimum: min }),
    ...(above !== undefined && { exclusiveMinimum: above }),
    ...(max !== undefined && { maximum: max }),
  },
})

export const yesNo: Shape<boolean> = {
  misfits: (value, at) => (typeof value === 'boolean' ? [] : [error(at, 'not-yes-no')]),
  schema: { type: 'boolean' },
}

export const oneOf = <const T extends string | number>(choices: readonly T[]): Shape<T> => ({
  misfits: (value, at) =>
    choices.some((choice) => choice === value)
      ? []
      : [error(at, 'not-one-of', { choices: choices.join(', ') })],
  schema: { enum: choices },
})

export const list = <T>(
  of: Shape<T>,
  { min = 0, max = 1000 }: { min?: number; max?: number } = {},
): Shape<readonly T[]> => ({
  misfits(value, at) {
    if (!Array.isArray(value)) return [error(at, 'not-a-list')]
    if (value.length < min) return [error(at, 'too-few', { min })]
    if (value.length > max) return [error(at, 'too-many', { max })]
    return value.flatMap((entry: unknown, index) => of.misfits(entry, `${at}[${index}]`))
  },
  schema: { type: 'array', items: of.schema, maxItems: max, ...(min > 0 && { minItems: min }) },
})

const join = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`)

/** An object used as a table from names to values. */
export const record = <T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  misfits: (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, entry]) => of.misfits(entry, join(at, key)))
      : [error(at, 'not-an-object')],
  schema: { type: 'object', additionalProperties: of.schema },
})

/** Every key of the type, in its own kind: one that may be missing must be said to be optional. */
type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Shape<T[K]>
}

type AnyField = Shape<unknown> | Optional<unknown>

const shapeOf = (field: AnyField): Shape<unknown> => ('optional' in field ? field.optional : field)

/** Unknown keys are refused: a misspelt `inPrinciple` must not be read as "no". */
export function object<T extends object>(fields: FieldsOf<T>): Shape<T> {
  const known = new Map<string, AnyField>(Object.entries<AnyField>(fields))
  const required = [...known].flatMap(([key, field]) => ('optional' in field ? [] : [key]))
  return {
    misfits(value, at) {
      if (!isObject(value)) return [error(at, 'not-an-object')]
      const missing = required.filter((key) => !Object.hasOwn(value, key))
      return [
        ...missing.map((key) => error(join(at, key), 'missing')),
        ...Object.entries(value).flatMap(([key, entry]) => {
          const field = known.get(key)
          if (!field) return [error(join(at, key), 'unknown-key')]
          return shapeOf(field).misfits(entry, join(at, key))
        }),
      ]
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        [...known].map(([key, field]) => [key, shapeOf(field).schema]),
      ),
      required,
      additionalProperties: false,
    },
  }
}

type Variants<T extends { kind: string }> = {
  readonly [K in T['kind']]: Shape<Extract<T, { kind: K }>>
}

/** One of several shapes, told apart by `kind`: only the problems of the one meant are told. */
export function variants<T extends { kind: string }>(of: Variants<T>): Shape<T> {
  const shapes = new Map<unknown, Shape<unknown>>(Object.entries<Shape<unknown>>(of))
  const choices = [...shapes.keys()].join(', ')
  return {
    misfits(value, at) {
      if (!isObject(value)) return [error(at, 'not-an-object')]
      const shape = shapes.get(value['kind'])
      return shape ? shape.misfits(value, at) : [error(join(at, 'kind'), 'not-one-of', { choices })]
    },
    schema: { oneOf: [...shapes.values()].map((shape) => shape.schema) },
  }
}

/** A shape for objects beside one for everything else: one number, or one for each class. */
export const objectOr = <A extends object, B>(
  whenObject: Shape<A>,
  otherwise: Shape<B>,
): Shape<A | B> => ({
  misfits: (value, at) => (isObject(value) ? whenObject : otherwise).misfits(value, at),
  schema: { anyOf: [otherwise.schema, whenObject.schema] },
})

/** A yes or no, a number or a text. */
export const scalar: Shape<boolean | number | string> = {
  misfits: (value, at) =>
    ['boolean', 'number', 'string'].includes(typeof value)
      ? []
      : [error(at, 'not-one-of', { choices: 'true, false, 0, "…"' })],
  schema: { type: ['boolean', 'number', 'string'] },
}

/** Lists inside lists; more levels than a scheme needs, and few enough not to run out of stack. */
const DEEPEST = 20

/**
 * A named shape that contains itself. How deep it may be nested is checked here alone: JSON Schema
 * has no word for it.
 */
export const nested = <T>(name: string, shape: () => Shape<T>): Shape<T> => ({
  misfits: (value, at) =>
    at.split('[').length - 1 > DEEPEST ? [error(at, 'too-deep')] : shape().misfits(value, at),
  schema: { $ref: `#/$defs/${name}` },
})
