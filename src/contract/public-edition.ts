import { z } from 'zod'
import { EDITION_CHECKS } from '#domain/public-edition/checks.ts'
import { DISCLOSURES, EDITION_ACTIONS, EDITION_STATES } from '#domain/public-edition/edition.ts'
import { endpoint } from '#contract/endpoint.ts'
import {
  Day,
  InstantText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  commaList,
  list,
} from '#contract/values.ts'

const place = z.strictObject({ unit: UnitId })
const params = z.strictObject({ unit: UnitId, bulletin: z.string().max(64) })
const AnnexId = z.string().min(1).max(80)

/** What an office says of its public edition. */
const settings = {
  /** Under which conditions the data may be used; empty until the office says. */
  licence: z.string().trim().max(300),
  /** Where the site will stand; empty where that is not known. */
  address: z.union([
    z.literal(''),
    z
      .string()
      .trim()
      .max(200)
      .regex(/^https?:\/\/[^\s<>"]+$/),
  ]),
}

export const EditionRow = z.object({
  bulletin: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  period: PeriodText,
  issuedAt: InstantText.nullable(),
  state: z.enum(EDITION_STATES),
  /** What was decided last: null where nothing was. */
  decided: z.object({ on: Day, authority: z.string(), at: InstantText }).nullable(),
  /** Number or title of the bulletin that corrects it. */
  correctedBy: z.string().nullable(),
})
export type EditionRow = z.infer<typeof EditionRow>

export const readPublicEdition = endpoint({
  method: 'GET',
  path: '/units/:unit/public-edition',
  summary: 'Issued bulletins of an office, the latest first, and which of them are public.',
  access: 'edition.read',
  params: place,
  response: z.object({
    unit: UnitRef,
    organ: z.string(),
    ...settings,
    mayPublish: z.boolean(),
    rows: list(EditionRow),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

const FindingBody = z.object({
  code: z.enum(EDITION_CHECKS),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
})

export const EditionBody = z.object({
  bulletin: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: Day,
  state: z.enum(EDITION_STATES),
  annexes: list(z.object({ id: AnnexId, title: z.string(), rows: z.int() })),
  /** Ids of those that are public, or would be. */
  chosen: list(AnnexId),
  findings: list(FindingBody),
  story: list(
    z.object({
      id: z.string(),
      act: z.enum(EDITION_ACTIONS),
      disclosure: z.enum(DISCLOSURES),
      authority: z.string(),
      decidedOn: Day,
      annexes: z.int(),
      text: z.string(),
      by: z.string(),
      at: InstantText,
    }),
  ),
  /** From the same function as the server decides by. */
  may: z.array(z.enum(EDITION_ACTIONS)),
  /** How many acts there are. */
  version: Version,
})
export type EditionBody = z.infer<typeof EditionBody>

export const readEdition = endpoint({
  method: 'GET',
  path: '/units/:unit/public-edition/bulletins/:bulletin',
  summary: 'One issued bulletin: what was decided about its publication, and what a check finds.',
  access: 'edition.read',
  params,
  query: z.strictObject({
    /** The annexes that would go along; left out: those that do, or all. */
    annexes: commaList(AnnexId).optional(),
  }),
  response: EditionBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const DecideAsk = z.strictObject({
  version: Version,
  disclosure: z.enum(DISCLOSURES),
  /** Who decided it, and by what. */
  authority: z.string().trim().min(2).max(200),
  decidedOn: Day,
  annexes: z.array(AnnexId).max(100),
  text: z.string().trim().max(1000).default(''),
})

export const decideEdition = endpoint({
  method: 'POST',
  path: '/units/:unit/public-edition/bulletins/:bulletin/decision',
  summary:
    'Decides whether an issued bulletin is public (主动公开, 依申请公开, 不予公开), not by its compiler.',
  access: 'edition.publish',
  params,
  body: DecideAsk,
  response: EditionBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'changed-meanwhile',
    'bulletin-state',
    'edition-state',
    'edition-checks',
    'not-yourself',
  ],
})

export const withdrawEdition = endpoint({
  method: 'POST',
  path: '/units/:unit/public-edition/bulletins/:bulletin/withdrawal',
  summary: 'Takes a bulletin out of the public edition, with the reason.',
  access: 'edition.publish',
  params,
  body: z.strictObject({ version: Version, text: z.string().trim().min(2).max(1000) }),
  response: EditionBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input', 'changed-meanwhile', 'edition-state'],
})

export const writeEditionSettings = endpoint({
  method: 'PUT',
  path: '/units/:unit/public-edition/settings',
  summary: 'Says under which conditions the data may be used, and where the site stands.',
  access: 'edition.publish',
  params: place,
  body: z.strictObject(settings),
  response: z.object(settings),
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const SiteFileBody = z.object({
  path: z.string(),
  type: z.enum(['html', 'csv', 'json', 'xml', 'text']),
  title: z.string(),
  size: z.int(),
  /** SHA-256 */
  hash: z.string(),
})
export type SiteFileBody = z.infer<typeof SiteFileBody>

export const listSiteFiles = endpoint({
  method: 'GET',
  path: '/units/:unit/public-edition/files',
  summary: 'What is in the public edition: every file with its size and hash.',
  access: 'edition.read',
  params: place,
  response: z.object({ rows: list(SiteFileBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const readSitePage = endpoint({
  method: 'GET',
  path: '/units/:unit/public-edition/page',
  summary: 'One page of the public edition, to look at before it goes out.',
  access: 'edition.read',
  params: place,
  query: z.strictObject({ file: z.string().min(1).max(200) }),
  response: z.object({ path: z.string(), html: z.string() }),
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const downloadSite = endpoint({
  method: 'GET',
  path: '/units/:unit/public-edition/archive',
  summary: 'The public edition as one archive, for any web server.',
  access: 'edition.read',
  params: place,
  answers: ['application/zip'],
  refusals: ['not-found', 'out-of-scope'],
})
