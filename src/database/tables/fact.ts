export interface FactTable {
  unit_id: string
  id: string
  ledger: string
  day: string
  /** Where a correction by the office moved the day. */
  corrected_day: string | null
  /** Last day it is in force, for ledgers whose entries last. */
  until_day: string | null
  /** JSON: as reported. */
  reported: string
  /** JSON: links, documents and files. */
  evidence: string
  /** Outcome of the verification, or null. */
  outcome: string | null
  /** JSON: the whole verification, or null. */
  verification: string | null
  /** Digest of the fields that tell one event from another. */
  same_event: string
  /** in-force or withdrawn. */
  state: string
  /** Why it was taken in spite of a warning, or withdrawn. */
  because: string | null
  version: number
  created_at: number
  created_by: string
  updated_at: number
  updated_by: string
}

/** Versions of facts that were replaced: a locked period goes on reading them. */
export interface FactPastTable {
  unit_id: string
  id: string
  version: number
  /** JSON: the row as it was. */
  content: string
  /** From when to when it was the one that held. */
  updated_at: number
  replaced_at: number
}

/** A file that proves facts of a unit. Its bytes lie with the host (`FileStore`), under its id. */
export interface EvidenceFileTable {
  id: string
  unit_id: string
  name: string
  /** Media type by its content. */
  type: string
  /** Bytes. */
  size: number
  /** SHA-256 of the bytes, as hex. */
  digest: string
  /** held or purged: of a purged file the bytes are gone and this record stays. */
  state: string
  uploaded_by: string
  uploaded_at: number
  purged_by: string | null
  purged_at: number | null
  purged_because: string | null
}
