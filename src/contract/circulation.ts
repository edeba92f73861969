import { z } from 'zod'
import { CIRCULATION_KINDS, STANDINGS } from '#domain/bulletin/standing.ts'
import { endpoint } from '#contract/endpoint.ts'
import { AccountId, InstantText, UnitRef, pageOf, pageQuery } from '#contract/values.ts'

const params = z.strictObject({ bulletin: z.string().max(64) })

export const CirculationBody = z.object({
  id: z.string(),
  kind: z.enum(CIRCULATION_KINDS),
  bulletin: z.object({ id: z.string(), title: z.string(), number: z.string().nullable() }),
  /** The office that issued it. */
  unit: UnitRef,
  text: z.string(),
  by: z.string(),
  at: InstantText,
  openedAt: InstantText.nullable(),
  /** Names of those on leave for whom it is read. */
  for: z.array(z.string()),
})
export type CirculationBody = z.infer<typeof CirculationBody>

export const listCirculations = endpoint({
  method: 'GET',
  path: '/circulations',
  summary:
    'Bulletins put before the own account: issued, passed on, reminded of; the latest first.',
  access: 'bulletin.read',
  query: z.strictObject({ ...pageQuery(200, 50), unopened: z.enum(['true']).optional() }),
  response: pageOf(CirculationBody).extend({ unopened: z.int() }),
  offline: true,
  refusals: ['invalid-input'],
})

export const ColleagueBody = z.object({
  account: AccountId,
  name: z.string(),
  unit: UnitRef,
  standing: z.enum(STANDINGS),
  /** Names of those on leave for whom they read. */
  for: z.array(z.string()),
})
export type ColleagueBody = z.infer<typeof ColleagueBody>

export const listColleagues = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/colleagues',
  summary:
    'Accounts to whom the caller may pass an issued bulletin on: at units of their own reach, with the right to read it.',
  access: 'bulletin.read',
  params,
  query: z.strictObject({ search: z.string().trim().max(50).optional() }),
  response: z.object({ rows: z.array(ColleagueBody), total: z.int() }),
  refusals: ['not-found', 'bulletin-state'],
})

export const shareBulletin = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/shares',
  summary: 'Puts an issued bulletin before colleagues, with a sentence.',
  access: 'bulletin.read',
  params,
  body: z.strictObject({
    accounts: z.array(AccountId).min(1).max(50),
    text: z.string().trim().max(200),
  }),
  response: z.object({ shared: z.int() }),
  refusals: ['not-found', 'bulletin-state', 'key-reused'],
})

export const BulletinReceiptBody = z.object({
  account: AccountId,
  name: z.string(),
  unit: UnitRef,
  standing: z.enum(STANDINGS),
  toldAt: InstantText,
  reminders: z.int(),
  remindedAt: InstantText.nullable(),
  readAt: InstantText.nullable(),
  /** Those on leave for whom it is read, and when it was. */
  for: z.array(z.object({ name: z.string(), at: InstantText.nullable() })),
  /** Those who read it while standing in for this reader. */
  by: z.array(z.object({ name: z.string(), at: InstantText })),
})
export type BulletinReceiptBody = z.infer<typeof BulletinReceiptBody>

export const listBulletinReceipts = endpoint({
  method: 'GET',
  path: '/bulletins/:bulletin/receipts',
  summary:
    'Who of those told has read an issued bulletin, and when; for the office that issued it.',
  access: 'bulletin.write',
  params,
  query: z.strictObject({
    ...pageQuery(200, 50),
    state: z.enum(['read', 'unread']).optional(),
    standing: z.enum(STANDINGS).optional(),
  }),
  response: pageOf(BulletinReceiptBody).extend({
    bulletin: z.object({ id: z.string(), title: z.string(), number: z.string().nullable() }),
    /** By standing, whatever the filter says. */
    counts: z.array(z.object({ standing: z.enum(STANDINGS), told: z.int(), read: z.int() })),
  }),
  refusals: ['not-found', 'out-of-scope', 'bulletin-state', 'invalid-input'],
})

export const remindReaders = endpoint({
  method: 'POST',
  path: '/bulletins/:bulletin/reminders',
  summary:
    'Reminds those who have not read it, chosen ones or all; nobody twice on one day, nobody who has.',
  access: 'bulletin.write',
  params,
  body: z.strictObject({
    /** Left out: all who have not read it. */
    accounts: z.array(AccountId).min(1).max(500).optional(),
    text: z.string().trim().max(200),
  }),
  response: z.object({
    reminded: z.int(),
    /** Not read, but reminded today. */
    already: z.int(),
  }),
  writes: 'sometimes',
  refusals: ['not-found', 'out-of-scope', 'bulletin-state', 'key-reused'],
})
