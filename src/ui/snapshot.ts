import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'

/** What a page said when it was looked at, as it is drawn. */
export interface Snapshot {
  id: string
  url: string
  /** Null: by itself, after the fact was saved. */
  takenBy: string | null
  takenAt: string
  status: number | null
  title: string
  text: string
  digest: string | null
  failure: SnapshotFailure | null
  differs: boolean | null
}

export interface Snapshots {
  /** Links that may be looked at. */
  takeable: readonly string[]
  /** The latest first. */
  rows: readonly Snapshot[]
}
