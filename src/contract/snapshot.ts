import { z } from 'zod'
import { SNAPSHOT_FAILURES } from '#domain/snapshot/snapshot.ts'
import { endpoint } from '#contract/endpoint.ts'
import { FactId, InstantText, UnitId } from '#contract/values.ts'

const Url = z.string().max(2000)

/** What a page said when it was looked at. */
export const SnapshotBody = z.object({
  id: z.string(),
  url: Url,
  /** Null: by itself, after the fact was saved. */
  takenBy: z.string().nullable(),
  takenAt: InstantText,
  /** Of HTTP; null where there was no answer. */
  status: z.int().nullable(),
  title: z.string(),
  text: z.string(),
  /** SHA-256 of the body as hex; null where it failed. */
  digest: z.string().nullable(),
  /** Why the snapshot failed: nothing that speaks against the unit. */
  failure: z.enum(SNAPSHOT_FAILURES).nullable(),
  /** Whether the page is another than at the snapshot before; null where there is none to compare. */
  differs: z.boolean().nullable(),
})
export type SnapshotBody = z.infer<typeof SnapshotBody>

const params = z.strictObject({ unit: UnitId, fact: FactId })

export const listSnapshots = endpoint({
  method: 'GET',
  path: '/units/:unit/facts/:fact/snapshots',
  summary: 'Snapshots of the links of a fact, the latest first, and which links may be taken.',
  access: 'fact.read',
  params,
  response: z.object({
    /** Links on an allowed host; none where this host cannot ask. */
    takeable: z.array(Url),
    rows: z.array(SnapshotBody),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

export const takeSnapshot = endpoint({
  method: 'POST',
  path: '/units/:unit/facts/:fact/snapshots',
  summary: 'Looks at a link of a fact now and keeps what it says; a failure is kept as well.',
  access: 'snapshot.write',
  params,
  body: z.strictObject({ url: Url }),
  response: SnapshotBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'host-not-allowed',
    'snapshot-unavailable',
    'too-many-requests',
    'key-reused',
  ],
})
