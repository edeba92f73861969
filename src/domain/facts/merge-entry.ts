import type { FieldValue } from '#domain/ledgers/field.ts'

/** As a form holds an entry: null is an emptied field. */
export type RawEntry = Readonly<Record<string, FieldValue | null | undefined>>

/** A field in which somebody else's saved entry differs from one's own. */
export interface Difference<Field extends string = string> {
  field: Field
  /** Whether both changed it; otherwise only the other did, and nothing of one's own is lost. */
  both: boolean
}

const text = (value: unknown) => JSON.stringify(value ?? null)

/**
 * Fields to look at after two people changed one entry. Fields that only oneself changed are none
 * of them: they stay as one has them.
 *
 * @param base the entry as it was when one began
 */
export function differencesOf<Field extends string>(
  fields: readonly Field[],
  base: Readonly<Record<string, unknown>>,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Difference<Field>[] {
  return fields
    .filter((field) => text(theirs[field]) !== text(mine[field]))
    .filter((field) => text(theirs[field]) !== text(base[field]))
    .map((field) => ({ field, both: text(mine[field]) !== text(base[field]) }))
}

/** One's own entry with the other's values in the fields named. */
export const mergeEntry = (
  mine: RawEntry,
  theirs: RawEntry,
  take: readonly string[],
): Record<string, FieldValue | null> =>
  Object.fromEntries(
    Object.entries({ ...mine, ...Object.fromEntries(take.map((key) => [key, theirs[key]])) }).map(
      ([key, value]) => [key, value ?? null],
    ),
  )
