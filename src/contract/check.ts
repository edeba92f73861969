import { z } from 'zod'
import { RUN_FAILURES } from '#domain/checker/run.ts'
import { CHECK_KINDS, COLUMN_KINDS, INTERVALS, MOST_COLUMNS } from '#domain/checker/target.ts'
import { RUN_OUTCOMES } from '#domain/checker/verdict.ts'
import { endpoint } from '#contract/endpoint.ts'
import { Day, InstantText, UnitId, UnitRef } from '#contract/values.ts'

const SiteUrl = z
  .url({ protocol: /^https?$/ })
  .max(1000)
  .describe('address of a page of the site')

const ColumnKindText = z.enum(COLUMN_KINDS)
const ColumnBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  url: SiteUrl,
  kind: ColumnKindText,
})

export const CheckRunBody = z.object({
  id: z.string(),
  startedAt: InstantText,
  endedAt: InstantText,
  /** `checker-failed` says nothing of the unit. */
  outcome: z.enum(RUN_OUTCOMES),
  because: z.enum(RUN_FAILURES).nullable(),
  /** Of HTTP; null where there was no answer. */
  status: z.int().nullable(),
  /** The latest day on the page. */
  last: Day.nullable(),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: ColumnKindText,
      /** Null where no day could be read. */
      last: Day.nullable(),
      overdue: z.boolean(),
      /** Without any content. */
      blank: z.boolean(),
    }),
  ),
  links: z
    .object({
      followed: z.int(),
      dead: z.array(z.object({ url: z.string(), status: z.int() })),
      unclear: z.int(),
      skipped: z.int(),
    })
    .nullable(),
  asked: z.boolean(),
})
export type CheckRunBody = z.infer<typeof CheckRunBody>

/** How many looks of a day ended in which way. */
export const CheckDayBody = z.object({
  day: Day,
  done: z.int(),
  siteFailed: z.int(),
  checkerFailed: z.int(),
})
export type CheckDayBody = z.infer<typeof CheckDayBody>

export const CheckBody = z.object({
  id: z.string(),
  unit: UnitRef,
  kind: z.enum(CHECK_KINDS),
  url: z.string(),
  columns: z.array(ColumnBody),
  everyHours: z.int(),
  nextAt: InstantText,
  /** Whether somebody asked for a look that has not begun. */
  waiting: z.boolean(),
  /** Whether all of its hosts are allowed: others are not asked. */
  allowed: z.boolean(),
  addedBy: z.string(),
  addedAt: InstantText,
  lastRun: CheckRunBody.nullable(),
})
export type CheckBody = z.infer<typeof CheckBody>

export const listChecks = endpoint({
  method: 'GET',
  path: '/checks',
  summary: 'What the checker looks at, with its last and next look; at most 1000.',
  access: 'check.read',
  query: z.strictObject({ under: UnitId.optional() }),
  response: z.object({
    /** Whether this host can ask other sites: a browser cannot. */
    able: z.boolean(),
    rows: z.array(CheckBody),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

export const NewCheckBody = z.strictObject({
  kind: z.enum(CHECK_KINDS),
  url: SiteUrl,
  columns: z.array(ColumnBody).max(MOST_COLUMNS),
  everyHours: z.literal(INTERVALS),
})

export const addCheck = endpoint({
  method: 'POST',
  path: '/units/:unit/checks',
  summary:
    'Has the checker look at a site of a unit, as often as asked; at its availability hourly.',
  access: 'check.write',
  params: z.strictObject({ unit: UnitId }),
  body: NewCheckBody,
  response: CheckBody,
  refusals: ['out-of-scope', 'invalid-input', 'already-exists', 'host-not-allowed', 'key-reused'],
})

const params = z.strictObject({ unit: UnitId, check: z.string().regex(/^[\w.:-]{1,64}$/) })

export const readCheck = endpoint({
  method: 'GET',
  path: '/units/:unit/checks/:check',
  summary:
    'One target of the checker with its days of a month and its looks, the latest first; of looks that saw the same the first and the last.',
  access: 'check.read',
  params,
  response: z.object({
    check: CheckBody,
    days: z.array(CheckDayBody),
    runs: z.array(CheckRunBody),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

export const askForCheck = endpoint({
  method: 'POST',
  path: '/units/:unit/checks/:check/runs',
  summary: 'Asks for a look out of turn: it begins within seconds, one site after another.',
  access: 'check.write',
  params,
  body: z.strictObject({}),
  response: CheckBody,
  refusals: ['not-found', 'out-of-scope', 'checks-unavailable', 'too-many-requests', 'key-reused'],
})

export const removeCheck = endpoint({
  method: 'DELETE',
  path: '/units/:unit/checks/:check',
  summary: 'Has the checker look no more; what it saw stays on record.',
  access: 'check.write',
  params,
  body: z.strictObject({}),
  response: z.object({ id: z.string() }),
  refusals: ['not-found', 'out-of-scope', 'key-reused'],
})
