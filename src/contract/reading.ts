import { z } from 'zod'
import { ROLES } from '#domain/access.ts'
import { BULLETIN_SUBJECTS } from '#domain/bulletin/bulletin.ts'
import { CALL_PROBLEMS, LEAD_FIGURES } from '#domain/bulletin/brief.ts'
import { UNIT_PROBLEMS } from '#domain/bulletin/annex.ts'
import { endpoint } from '#contract/endpoint.ts'
import { TotalBody } from '#contract/scorecard-body.ts'
import {
  Day,
  ExactText,
  InstantText,
  PeriodText,
  UnitId,
  UnitRef,
  WordsBody,
} from '#contract/values.ts'

const params = z.strictObject({ bulletin: z.string().max(64) })
const Amount = z.string().max(100_000)

/** A unit named by a bulletin. */
const named = {
  unit: UnitId,
  name: z.string(),
  /** The units above it, without the province. */
  above: z.string(),
  /** Whether the reader may open its scorecard. */
  open: z.boolean(),
}
export const MovedUnitBody = z.object({
  ...named,
  before: ExactText,
  after: ExactText,
  change: ExactText,
  grade: WordsBody.nullable(),
})
export type MovedUnitBody = z.infer<typeof MovedUnitBody>

export const UnitToCallBody = z.object({
  ...named,
  total: TotalBody,
  problems: z.array(z.enum(UNIT_PROBLEMS)),
  /** Accounts that answer for it, where the reader may know them; nobody is made up. */
  people: z.array(z.object({ name: z.string(), role: z.enum(ROLES) })),
})
export type UnitToCallBody = z.infer<typeof UnitToCallBody>

export const ReadingBody = z.object({
  id: z.string(),
  unit: UnitRef,
  period: PeriodText,
  subject: z.enum(BULLETIN_SUBJECTS),
  title: z.string(),
  number: z.string().nullable(),
  issuedAt: InstantText,
  correctedBy: z
    .object({ id: z.string(), title: z.string(), number: z.string().nullable() })
    .nullable(),
  /** Day of the data. */
  asOf: Day,
  decimals: z.int(),
  figures: z.array(
    z.object({
      figure: z.enum(LEAD_FIGURES),
      amount: Amount,
      key: z.string().nullable(),
      override: z.string().nullable(),
    }),
  ),
  moved: z.object({ up: z.int(), down: z.int(), same: z.int() }).nullable(),
  better: z.array(MovedUnitBody),
  worse: z.array(MovedUnitBody),
  /** The gravest first, so many as fit; `toCall` counts them all. */
  call: z.array(UnitToCallBody),
  toCall: z.int(),
  problems: z.record(z.enum(CALL_PROBLEMS), z.int()),
  /** When the reader read it first. */
  readAt: InstantText.nullable(),
  favourite: z.boolean(),
  /** What colleagues wrote when they passed it on. */
  shared: z.array(z.object({ by: z.string(), text: z.string(), at: InstantText })),
  /** Whether the reader may see who has read it. */
  receipts: z.boolean(),
})
export type ReadingBody = z.infer<typeof ReadingBody>

export const readBulletinBrief = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/brief',
  summary:
    'An issued bulletin for two minutes: its message, who is better, who is worse, whom to call.',
  access: 'bulletin.read',
  params,
  response: ReadingBody,
  offline: true,
  refusals: ['not-found', 'bulletin-state'],
})

export const openBulletin = endpoint({
  method: 'PUT',
  path: '/bulletins/:bulletin/reading',
  summary: 'Notes that an issued bulletin was opened; the first time stays the one that counts.',
  access: 'bulletin.read',
  params,
  response: z.object({ readAt: InstantText }),
  writes: 'sometimes',
  refusals: ['not-found', 'bulletin-state', 'key-reused'],
})

export const keepFavourite = endpoint({
  method: 'PUT',
  path: '/bulletins/:bulletin/favourite',
  summary: 'Keeps a bulletin at hand for the own account, or no longer.',
  access: 'bulletin.read',
  params,
  body: z.strictObject({ favourite: z.boolean() }),
  response: z.object({ favourite: z.boolean() }),
  refusals: ['not-found', 'bulletin-state', 'key-reused'],
})

export const FavouriteBody = z.object({
  id: z.string(),
  unit: UnitRef,
  period: PeriodText,
  title: z.string(),
  number: z.string().nullable(),
})

export const listFavourites = endpoint({
  method: 'GET',
  path: '/favourites',
  summary: 'Bulletins that the own account keeps at hand, the latest kept first.',
  access: 'bulletin.read',
  response: z.object({ rows: z.array(FavouriteBody) }),
  offline: true,
  refusals: [],
})
