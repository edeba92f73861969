import type { Kysely } from 'kysely'
import type {
  AccountTable,
  RoleGrantTable,
  SessionTable,
  SignInGuardTable,
} from '#database/tables/account.ts'
import type {
  AccountabilityStepTable,
  AccountabilityTable,
  AccountabilityTickTable,
} from '#database/tables/accountability.ts'
import type { AuditHeadTable, AuditTable } from '#database/tables/audit.ts'
import type {
  CheckDayTable,
  CheckLeaseTable,
  CheckRunTable,
  CheckTargetTable,
} from '#database/tables/checker.ts'
import type {
  BulletinStepTable,
  BulletinTable,
  BulletinVersionTable,
  NumberGapTable,
} from '#database/tables/bulletin.ts'
import type {
  BulletinCommentEntryTable,
  BulletinCommentTable,
} from '#database/tables/bulletin-comment.ts'
import type { CalendarYearTable } from '#database/tables/calendar-year.ts'
import type { DelegationTable } from '#database/tables/delegation.ts'
import type { DrawTable, ExceptionTable, JudgementTable } from '#database/tables/verification.ts'
import type { EvidenceFileTable, FactPastTable, FactTable } from '#database/tables/fact.ts'
import type { ExtensionTable, MessageTable, SectionTable } from '#database/tables/section.ts'
import type { HandInTable } from '#database/tables/hand-in.ts'
import type { LetterheadTable } from '#database/tables/letterhead.ts'
import type {
  AnnexNameTable,
  BulletinAnnexTable,
  BulletinEntryTable,
  BulletinFigureTable,
  BulletinTextTable,
} from '#database/tables/library.ts'
import type { IdempotencyTable, SettingTable } from '#database/tables/system.ts'
import type {
  ApiKeyTable,
  DiscrepancyWordTable,
  ObservationTable,
} from '#database/tables/observation.ts'
import type {
  InstructionNoticeTable,
  InstructionStepTable,
  InstructionTable,
} from '#database/tables/instruction.ts'
import type {
  NoticeStepTable,
  NoticeTable,
  NoticeTickTable,
  NoticeUnitTable,
} from '#database/tables/notice.ts'
import type { NoticeReviewTable, NoticeReviewTickTable } from '#database/tables/notice-review.ts'
import type { MailAddressTable, MailTable } from '#database/tables/mail.ts'
import type { ObjectionTable } from '#database/tables/objection.ts'
import type { PublicEditionTable } from '#database/tables/public-edition.ts'
import type { PeriodTable, SchemeTable } from '#database/tables/period.ts'
import type { PublishedResultTable, PublishedTableTable } from '#database/tables/history.ts'
import type {
  BulletinDelegateTable,
  BulletinFavouriteTable,
  BulletinReadingTable,
  CirculationTable,
} from '#database/tables/reading.ts'
import type {
  ScorecardTable,
  ScoredPeriodTable,
  StaleScorecardTable,
} from '#database/tables/scorecard.ts'
import type { AllowedHostTable, SnapshotTable } from '#database/tables/snapshot.ts'
import type { SavedViewTable } from '#database/tables/saved-view.ts'
import type { UnitTable } from '#database/tables/unit.ts'

/**
 * The one definition of the tables, for every engine. Types are text and numbers only: JSON is text
 * made and read in the files of this folder, instants are epoch milliseconds, days and periods are
 * text, flags are 0 or 1. Ids are made by the application.
 */
export interface Tables {
  unit: UnitTable
  account: AccountTable
  role_grant: RoleGrantTable
  delegation: DelegationTable
  session: SessionTable
  sign_in_guard: SignInGuardTable
  period: PeriodTable
  scheme: SchemeTable
  fact: FactTable
  fact_past: FactPastTable
  evidence_file: EvidenceFileTable
  draw: DrawTable
  section: SectionTable
  hand_in: HandInTable
  judgement: JudgementTable
  exception: ExceptionTable
  extension: ExtensionTable
  message: MessageTable
  objection: ObjectionTable
  observation: ObservationTable
  discrepancy_word: DiscrepancyWordTable
  api_key: ApiKeyTable
  notice: NoticeTable
  notice_unit: NoticeUnitTable
  notice_step: NoticeStepTable
  notice_tick: NoticeTickTable
  notice_review: NoticeReviewTable
  notice_review_tick: NoticeReviewTickTable
  instruction: InstructionTable
  instruction_step: InstructionStepTable
  instruction_notice: InstructionNoticeTable
  bulletin: BulletinTable
  bulletin_version: BulletinVersionTable
  bulletin_step: BulletinStepTable
  bulletin_comment: BulletinCommentTable
  bulletin_comment_entry: BulletinCommentEntryTable
  number_gap: NumberGapTable
  bulletin_reading: BulletinReadingTable
  bulletin_favourite: BulletinFavouriteTable
  circulation: CirculationTable
  bulletin_delegate: BulletinDelegateTable
  bulletin_text: BulletinTextTable
  bulletin_entry: BulletinEntryTable
  bulletin_figure: BulletinFigureTable
  annex_name: AnnexNameTable
  bulletin_annex: BulletinAnnexTable
  public_edition: PublicEditionTable
  letterhead: LetterheadTable
  saved_view: SavedViewTable
  accountability: AccountabilityTable
  accountability_step: AccountabilityStepTable
  accountability_tick: AccountabilityTickTable
  allowed_host: AllowedHostTable
  snapshot: SnapshotTable
  check_target: CheckTargetTable
  check_run: CheckRunTable
  check_day: CheckDayTable
  check_lease: CheckLeaseTable
  calendar_year: CalendarYearTable
  mail_address: MailAddressTable
  mail: MailTable
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
