import { z } from 'zod'
import { DISCLOSURE_FIELDS, ORGAN_ROLES } from '#domain/units/unit.ts'
import { endpoint } from '#contract/endpoint.ts'
import {
  ClassId,
  Day,
  UnitId,
  UnitKindText,
  Version,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

const dated = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, from: Day, until: Day.exactOptional() })

const name = z.string().trim().min(1).max(100)

/** What an administrator sets. */
const settable = {
  name,
  shortName: name,
  code: z.string().max(20).nullable(),
  formerNames: z.array(dated(name)).max(20),
  from: Day.exactOptional(),
  until: Day.exactOptional(),
  keyDepartment: z.array(dated(z.literal(true))).max(20),
  functions: z.array(dated(z.enum(DISCLOSURE_FIELDS))).max(60),
  organRoles: z.array(z.enum(ORGAN_ROLES)).max(10),
  classes: z.array(dated(ClassId)).max(20),
  hasServices: z.boolean(),
}

/** A unit with everything that is known of it. */
export const UnitBody = z.object({
  id: UnitId,
  parent: UnitId.nullable(),
  kind: UnitKindText,
  ...settable,
  path: z.string(),
  version: Version,
})
export type UnitBody = z.infer<typeof UnitBody>

/** As little as a list or a switch needs. */
export const UnitRow = z.object({
  id: UnitId,
  parent: UnitId.nullable(),
  kind: UnitKindText,
  name: z.string(),
  shortName: z.string(),
  code: z.string().nullable(),
  path: z.string(),
  /** Units directly below. */
  children: z.int(),
  /** It no longer exists today. */
  dissolved: z.boolean(),
})
export type UnitRow = z.infer<typeof UnitRow>

export const listUnits = endpoint({
  method: 'GET',
  path: '/units',
  summary:
    'Units in the order of the tree, by what stands above, by kind, or by words of the name.',
  access: 'unit.read',
  query: z.strictObject({
    /** Directly below this unit only. */
    parent: UnitId.optional(),
    /** This unit and all below. */
    under: UnitId.optional(),
    kind: UnitKindText.optional(),
    q: z.string().max(100).optional(),
    ...pageQuery(2000, 200),
  }),
  response: pageOf(UnitRow),
  refusals: ['out-of-scope'],
})

export const readUnit = endpoint({
  method: 'GET',
  path: '/units/:unit',
  summary: 'One unit with its former names, functions, key-department periods and classes.',
  access: 'unit.read',
  params: z.strictObject({ unit: UnitId }),
  response: UnitBody,
  refusals: [],
})

export const createUnit = endpoint({
  method: 'POST',
  path: '/units',
  summary: 'Adds a unit to the tree.',
  access: 'unit.write',
  body: z.strictObject({ id: UnitId, parent: UnitId, kind: UnitKindText, ...settable }),
  response: UnitBody,
  refusals: ['already-exists', 'not-found'],
})

export const changeUnit = endpoint({
  method: 'PATCH',
  path: '/units/:unit',
  summary: 'Changes what is given of a unit; the rest stays. A new parent takes all below along.',
  access: 'unit.write',
  params: z.strictObject({ unit: UnitId }),
  body: z
    .strictObject({ version: Version, parent: UnitId, ...settable })
    .partial()
    .required({ version: true }),
  response: UnitBody,
  refusals: ['changed-meanwhile', 'unit-in-itself'],
})

/** What an import did or would do with one row. */
export const UnitImportRow = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  outcome: z.enum(['new', 'changed', 'same', 'bad']),
  unit: z.string(),
  because: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
})
export type UnitImportRow = z.infer<typeof UnitImportRow>

export const importUnits = endpoint({
  method: 'POST',
  path: '/unit-imports',
  summary:
    'Reads units and classes from a table; `check` only tells what it would do. A table is taken as a whole or not at all.',
  access: 'unit.write',
  query: z.strictObject({ mode: z.enum(['check', 'take']) }),
  accepts: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
    'application/json',
  ],
  response: z.object({
    /** False for a check, and where a row is bad: a tree with a piece missing would not hold. */
    taken: z.boolean(),
    counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), bad: z.int() }),
    rows: list(UnitImportRow),
  }),
  writes: 'sometimes',
  refusals: ['unreadable-file'],
})
