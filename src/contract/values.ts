import { z } from 'zod'
import { isDay } from '#domain/calendar/day.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { isExactText } from '#domain/number/exact.ts'
import { parsePeriod } from '#domain/period/period.ts'
import { UNIT_KINDS } from '#domain/units/unit.ts'

/** Both ways assignable: the schema and the domain's type say the same thing. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
/** `true satisfies InStep<…>` fails to compile when schema and type drift apart. */
export type InStep<Schema extends z.ZodType, Type> = Same<z.infer<Schema>, Type>

export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

const id = (what: string) =>
  z
    .string()
    .regex(/^[\w.:-]{1,64}$/)
    .describe(what)

export const UnitId = id('unit: division code or id')
export const FactId = id('fact')
export const AccountId = id('account')
export const EvidenceFileId = id('file that proves a fact')
export const ItemId = id('item of a scheme')
export const ClassId = id('class of a scheme (考核类别)')
export const ClauseId = z
  .string()
  .regex(/^[YN]\d{1,2}-\d{2}$/)
  .describe('clause, such as Y1-07')

/** 机关代字, as numbers of documents begin: 粤府办督. */
export const OrganCode = z.string().regex(/^\p{Script=Han}{2,12}$/u)

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'no such day')
/** Instant in Asia/Shanghai. */
export const InstantText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?\+08:00$/)
  .describe('instant in Asia/Shanghai, such as 2026-08-03T09:40+08:00')
export const PeriodText = z
  .string()
  .regex(/^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/)
  .refine((text) => parsePeriod(text) !== undefined, 'not a period')
  .describe('2026, 2026-H1, 2026-Q3 or 2026-09')
/** Unrounded number as text: "81.22", "-0.5", "1/3". */
export const ExactText = z.string().max(400).refine(isExactText, 'not an exact number')

export const WordsBody = z.object({ zh: z.string(), en: z.string() })
export const ReasonBody = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
})
/** A reason whose codes are a closed list of the domain. */
export const reasonOf = <Code extends string>() =>
  z.object({
    code: z.string() as unknown as z.ZodType<Code>,
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
export const LedgerIdText = z.enum(LEDGER_IDS)
export const UnitKindText = z.enum(UNIT_KINDS)
export const ViewText = z.enum(['self', 'official'])
export const PeriodStateText = z.enum(['planned', 'open', 'closed', 'locked'])
export const Version = z.int().min(0).describe('as read; a write with an older one is refused')

const Person = z.object({ name: z.string().max(200), capacity: z.string().max(64) })
const FieldValueBody = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(200),
  z.array(Person).max(200),
])
/** What the fields of a ledger hold; which values a field takes is the ledger's to say. */
export const FieldValuesBody = z.record(z.string().max(64), FieldValueBody)
true satisfies [z.infer<typeof FieldValuesBody>] extends [FieldValues] ? true : false

export const FindingBody = z.object({
  severity: z.enum(['error', 'warning']),
  field: z.string().exactOptional(),
  because: ReasonBody,
})

/** A unit by name, as it was called on the last day of the period in question. */
export const UnitRef = z.object({ id: UnitId, name: z.string(), kind: UnitKindText })
export type UnitRef = z.infer<typeof UnitRef>

/** Several words in one query parameter: `?class=cities,counties`. */
export const commaList = <T extends z.ZodType<string, string>>(of: T, max = 50) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(',').filter((word) => word !== ''))
    .pipe(z.array(of).max(max))

/** Where the next page begins: given by the page before, meaningless otherwise. */
export const Cursor = z.string().max(1000)
export const pageQuery = (most: number, usual: number) => ({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(most).default(usual),
})
/** A page of a list. `next` is null on the last page, `total` counts all rows of the question. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: Cursor.nullable(), total: z.int() })
