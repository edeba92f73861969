import type { Kysely } from 'kysely'

/**
 * The one definition of the tables, for every engine. Types are text and numbers only: JSON is text
 * made and read in the files of this folder, instants are epoch milliseconds, days and periods are
 * text, flags are 0 or 1. Ids are made by the application.
 */
export interface Tables {
  unit: UnitTable
  account: AccountTable
  role_grant: RoleGrantTable
  session: SessionTable
  sign_in_guard: SignInGuardTable
  period: PeriodTable
  scheme: SchemeTable
  fact: FactTable
  fact_past: FactPastTable
  evidence_file: EvidenceFileTable
  draw: DrawTable
  section: SectionTable
  judgement: JudgementTable
  exception: ExceptionTable
  extension: ExtensionTable
  message: MessageTable
  objection: ObjectionTable
  scorecard: ScorecardTable
  stale_scorecard: StaleScorecardTable
  scored_period: ScoredPeriodTable
  published_table: PublishedTableTable
  published_result: PublishedResultTable
  audit: AuditTable
  audit_head: AuditHeadTable
  idempotency: IdempotencyTable
  setting: SettingTable
}

/** A connection or an open transaction: queries take either. */
export type Database = Kysely<Tables>

export type Flag = 0 | 1

export interface UnitTable {
  id: string
  parent_id: string | null
  kind: string
  name: string
  short_name: string
  code: string | null
  /** Ids from the root down, each between slashes, its own last: `/440000/440100/`. */
  path: string
  depth: number
  /** Place among its siblings. */
  position: number
  from_day: string | null
  until_day: string | null
  has_services: Flag
  /** JSON: former names, key department, functions, organ roles, classes. */
  details: string
  version: number
  updated_at: number
}

export interface AccountTable {
  id: string
  /** What is typed at sign-in, in lower case. */
  name: string
  display_name: string
  /** The unit it belongs to; roles say at which units it acts. */
  unit_id: string
  password_hash: string
  must_change: Flag
  disabled: Flag
  version: number
  created_at: number
  updated_at: number
  signed_in_at: number | null
}

export interface RoleGrantTable {
  account_id: string
  role: string
  unit_id: string
  granted_by: string
  granted_at: number
}

export interface SessionTable {
  /** The token itself is known to the browser only. */
  token_hash: string
  account_id: string
  csrf: string
  created_at: number
  seen_at: number
  address: string
}

/** Wrong passwords by the name that was typed, whether or not such an account exists. */
export interface SignInGuardTable {
  name: string
  failures: number
  locked_until: number
  last_at: number
}

export interface PeriodTable {
  id: string
  kind: string
  from_day: string
  to_day: string
  /** planned, open, closed or locked. */
  state: string
  opens: string
  due: string
  locks: string
  scheme_id: string
  scheme_version: number
  version: number
  updated_at: number
}

export interface SchemeTable {
  id: string
  scheme_version: number
  content: string
  digest: string
  published_at: number
  published_by: string
}

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

/** A random sample of facts as it was drawn: nothing changes it afterwards. */
export interface DrawTable {
  id: string
  period: string
  /** The unit below which it was drawn. */
  unit_id: string
  /** JSON: what the population was narrowed by, and its strata. */
  filter: string
  population_count: number
  population_digest: string
  /** JSON: everything that could be drawn. */
  population: string
  seed: string
  size: number
  /** JSON: what was drawn, in order. */
  facts: string
  drawn_by: string
  drawn_at: number
}

export interface SectionTable {
  unit_id: string
  period: string
  ledger: string
  /** What it says: this is what scoring reads. */
  state: string
  /** Where it stands between the unit, its approver and the office. */
  step: string
  /** Handed in after the due day. */
  late: Flag
  submitted_at: number | null
  submitted_by: string | null
  approved_at: number | null
  approved_by: string | null
  /** JSON: reasons, entries returned, the request to unlock. */
  remarks: string
  version: number
  updated_at: number
  updated_by: string
}

export interface JudgementTable {
  unit_id: string
  period: string
  item: string
  view: string
  points: string
  because: string
  by_account: string
  version: number
  updated_at: number
}

export interface ExceptionTable {
  unit_id: string
  id: string
  item: string
  from_day: string
  until_day: string
  because: string
  approved_by: string
  version: number
  updated_at: number
}

/** A later due day that the office granted a unit; nothing updates a row. */
export interface ExtensionTable {
  id: string
  unit_id: string
  period: string
  due: string
  because: string
  by_account: string
  at: number
}

/** What the office wrote to a unit: the record of each reminder and each extension. */
export interface MessageTable {
  id: string
  unit_id: string
  /** reminder or extension. */
  kind: string
  period: string
  text: string
  /** The due day of the unit when it was sent. */
  due: string
  by_account: string
  at: number
  /** The day in Asia/Shanghai: a unit is reminded once a day at most. */
  day: string
  read_by: string | null
  read_at: number | null
}

export interface ObjectionTable {
  id: string
  unit_id: string
  period: string
  item: string
  claim: string
  /** JSON: links and documents. */
  evidence: string
  /** JSON: points of the line when it was filed, or null where it was left out. */
  points: string | null
  filed_by: string
  filed_at: number
  reviewer: string | null
  /** When the reviewer was named: who took part before that may not review. */
  taken_at: number | null
  /** filed, taken-up, upheld, partly-upheld, dismissed or withdrawn. */
  state: string
  /** Of the decision, or of the withdrawal. */
  because: string | null
  decided_by: string | null
  decided_at: number | null
  version: number
}

/** Derived: the result of a unit in a period, computed anew where stale. Ranks follow from the rows. */
export interface ScorecardTable {
  unit_id: string
  period: string
  scheme_id: string
  scheme_version: number
  /** Empty where no class of the scheme takes the unit in. */
  class: string
  /** Official: exact, range or none; `not-scored` where there is no class. */
  kind: string
  /** Exact texts; equal where the total is exact, null where there is none. */
  low: string | null
  high: string | null
  /** JSON: what lists show besides. */
  summary: string
  /** JSON: what each line came to. */
  lines: string
  /** JSON: the unit as it was when the result was computed. */
  basis: string
  as_of: string
  computed_at: number
  /** Which change of the period's results this was (`scored_period.changed`). */
  changed: number
}

/** Results that a write has put out of date. */
export interface StaleScorecardTable {
  period: string
  unit_id: string
  /** Number of the audit entry of the latest such write. */
  mark: number
}

/** What the results of a period were computed with. */
export interface ScoredPeriodTable {
  period: string
  changed: number
  period_version: number
  as_of: string
}

/** A published table of results of an earlier period, as it was printed. */
export interface PublishedTableTable {
  id: string
  title: string
  source: string
  period: string
  scheme_id: string
  scheme_version: number
  /** How many units it lists, and how many printed figures the scheme does not come to. */
  units: number
  disagreements: number
  /** Of everything that was taken: the same table is not taken twice. */
  digest: string
  taken_at: number
  /** Name of the account. */
  taken_by: string
}

/** A row as printed; what the scheme makes of it is computed by whoever reads it. */
export interface PublishedResultTable {
  table_id: string
  row: number
  unit_name: string
  class: string
  /** JSON: points by item, null where none are printed. */
  items: string
  printed_total: string | null
  printed_rank: string | null
  printed_grade: string | null
}

/** Nothing updates or deletes a row of this table. */
export interface AuditTable {
  seq: number
  at: number
  account_id: string | null
  account_name: string
  unit_id: string | null
  action: string
  subject: string
  before_digest: string | null
  after_digest: string | null
  /** JSON. */
  detail: string
  prev: string
  hash: string
}

/** One row: the end of the chain. Locking it makes writers queue. */
export interface AuditHeadTable {
  id: number
  seq: number
  hash: string
}

export interface IdempotencyTable {
  account_id: string
  key: string
  /** Digest of method, address and body: a key is good for one request only. */
  request: string
  status: number
  answer: string
  at: number
}

export interface SettingTable {
  name: string
  value: string
}
