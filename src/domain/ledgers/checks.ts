import { doubtful, wrong } from '#domain/facts/finding.ts'
import type { FieldValue, FieldValues } from '#domain/ledgers/field.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'

/**
 * The common kinds of check between fields, as words of a ledger's definition. A field that is left
 * out never makes a check fail: whether it may be left out is said by the field itself.
 */
type AnyCheck = (values: FieldValues) => Finding[]

const given = (value: FieldValue | undefined): value is FieldValue =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

const numberIn = (values: FieldValues, field: string): number | undefined => {
  const value = values[field]
  return typeof value === 'number' ? value : undefined
}

/** Days or instants that cannot come before one another; text order is time order. */
export const inOrder =
  (...fields: readonly string[]): AnyCheck =>
  (values) => {
    const filled = fields.filter((field) => given(values[field]))
    return filled.slice(1).flatMap((field, index) => {
      const earlier = filled[index] ?? field
      return isBefore(String(values[field]), String(values[earlier]))
        ? [wrong(field, 'before-other', { otherField: earlier })]
        : []
    })
  }

/** A day against an instant is compared as days. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

/** A part cannot be more than the whole. */
export const atMost =
  (part: string, whole: string): AnyCheck =>
  (values) => {
    const [a, b] = [numberIn(values, part), numberIn(values, whole)]
    if (a === undefined || b === undefined || a <= b) return []
    return [wrong(part, 'more-than', { value: a, otherField: whole, other: b })]
  }

/** The parts make up the whole, exactly. */
export const sumsTo =
  (whole: string, first: string, second: string): AnyCheck =>
  (values) => {
    const [total, a, b] = [whole, first, second].map((field) => numberIn(values, field))
    if (total === undefined || a === undefined || b === undefined || a + b === total) return []
    const params = { value: total, firstField: first, secondField: second, sum: a + b }
    return [wrong(whole, 'sum-differs', params)]
  }

/** A field that must be filled in when another says so. */
export const neededWhen =
  (field: string, otherField: string, ...answers: readonly (string | boolean)[]): AnyCheck =>
  (values) => {
    const answer = values[otherField]
    if (given(values[field]) || !answers.some((wanted) => wanted === answer)) return []
    return [wrong(field, 'needed-when', { otherField, otherChoice: String(answer) })]
  }

/** A field that must be filled in as soon as another is. */
export const neededWith =
  (field: string, otherField: string): AnyCheck =>
  (values) =>
    given(values[otherField]) && !given(values[field])
      ? [wrong(field, 'needed-with', { otherField })]
      : []

/** A field that says nothing, or the contrary, when another has this answer. */
export const notWith =
  (field: string, otherField: string, answer: string | boolean): AnyCheck =>
  (values) =>
    given(values[field]) && values[field] !== false && values[otherField] === answer
      ? [wrong(field, 'not-with', { otherField, otherChoice: String(answer) })]
      : []

/** At least one of the fields says something; numbers above 0. */
export const someOf =
  (...fields: readonly string[]): AnyCheck =>
  (values) =>
    fields.some((field) => given(values[field]) && values[field] !== 0)
      ? []
      : [doubtful(fields[0], 'nothing-filled', { firstField: fields[0] ?? '' })]
