import { sql } from 'kysely'
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'
import type { Engine } from '#database/storage.ts'

/** A migration knows only the tables of its own time, so it is not typed by today's. */
type Step = (db: Kysely<unknown>, engine: Engine) => Promise<void>

/**
 * Append only, additive only. Column types are names that every engine understands: text, integer,
 * bigint, double precision.
 */
export const migrations: readonly (readonly [name: string, up: Step])[] = [
  ['0001-units', units],
  ['0002-accounts', accounts],
  ['0003-periods-and-schemes', periods],
  ['0004-facts', facts],
  ['0005-results', results],
  ['0006-audit', audit],
  ['0007-evidence-files', evidenceFiles],
  ['0008-section-steps', sectionSteps],
  ['0009-objections', objections],
  ['0010-draws', draws],
  ['0011-reminders', reminders],
]

async function units(db: Kysely<unknown>, engine: Engine) {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('parent_id', 'text', (c) => c.references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('short_name', 'text', (c) => c.notNull())
    .addColumn('code', 'text')
    // Subtrees are ranges of paths: they need an order by code point in every installation.
    .addColumn('path', engine === 'postgres' ? sql`text collate "C"` : 'text', (c) =>
      c.notNull().unique(),
    )
    .addColumn('depth', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('from_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('has_services', 'integer', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('unit_parent').on('unit').columns(['parent_id', 'position']).execute()
}

async function accounts(db: Kysely<unknown>) {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('display_name', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('password_hash', 'text', (c) => c.notNull())
    .addColumn('must_change', 'integer', (c) => c.notNull())
    .addColumn('disabled', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('signed_in_at', 'bigint')
    .execute()
  await db.schema
    .createTable('role_grant')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('granted_by', 'text', (c) => c.notNull())
    .addColumn('granted_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('role_grant_pk', ['account_id', 'role', 'unit_id'])
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('csrf', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('session_account').on('session').column('account_id').execute()
  await db.schema
    .createTable('sign_in_guard')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('locked_until', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .execute()
}

async function periods(db: Kysely<unknown>) {
  await db.schema
    .createTable('scheme')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('scheme_version', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('published_at', 'bigint', (c) => c.notNull())
    .addColumn('published_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('scheme_pk', ['id', 'scheme_version'])
    .execute()
  await db.schema
    .createTable('period')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('to_day', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('opens', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('locks', 'text', (c) => c.notNull())
    .addColumn('scheme_id', 'text', (c) => c.notNull())
    .addColumn('scheme_version', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addForeignKeyConstraint('period_scheme', ['scheme_id', 'scheme_version'], 'scheme', [
      'id',
      'scheme_version',
    ])
    .execute()
}

async function facts(db: Kysely<unknown>) {
  await db.schema
    .createTable('fact')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('ledger', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('corrected_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('reported', 'text', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('verification', 'text')
    .addColumn('same_event', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('because', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('fact_pk', ['unit_id', 'id'])
    .execute()
  await db.schema
    .createIndex('fact_day')
    .on('fact')
    .columns(['unit_id', 'ledger', 'day', 'id'])
    .execute()
  await db.schema
    .createIndex('fact_event')
    .on('fact')
    .columns(['unit_id', 'ledger', 'same_event'])
    .execute()
  await db.schema
    .createTable('fact_past')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('replaced_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('fact_past_pk', ['unit_id', 'id', 'version'])
    .execute()
  await db.schema
    .createTable('section')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('ledger', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('section_pk', ['unit_id', 'period', 'ledger'])
    .execute()
  await db.schema.createIndex('section_period').on('section').column('period').execute()
  await db.schema
    .createTable('judgement')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('view', 'text', (c) => c.notNull())
    .addColumn('points', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('judgement_pk', ['unit_id', 'period', 'item', 'view'])
    .execute()
  await db.schema
    .createTable('exception')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('approved_by', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('exception_pk', ['unit_id', 'id'])
    .execute()
}

async function results(db: Kysely<unknown>) {
  await db.schema
    .createTable('scorecard')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('scheme_id', 'text', (c) => c.notNull())
    .addColumn('scheme_version', 'integer', (c) => c.notNull())
    .addColumn('class', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('low', 'text')
    .addColumn('high', 'text')
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('lines', 'text', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('as_of', 'text', (c) => c.notNull())
    .addColumn('computed_at', 'bigint', (c) => c.notNull())
    .addColumn('changed', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('scorecard_pk', ['unit_id', 'period'])
    .execute()
  await db.schema
    .createIndex('scorecard_changed')
    .on('scorecard')
    .columns(['period', 'changed'])
    .execute()
  await db.schema
    .createIndex('scorecard_class')
    .on('scorecard')
    .columns(['period', 'class'])
    .execute()
  await db.schema
    .createTable('stale_scorecard')
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('mark', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('stale_scorecard_pk', ['period', 'unit_id'])
    .execute()
  await db.schema
    .createTable('scored_period')
    .addColumn('period', 'text', (c) => c.primaryKey().references('period.id'))
    .addColumn('changed', 'bigint', (c) => c.notNull())
    .addColumn('period_version', 'integer', (c) => c.notNull())
    .addColumn('as_of', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('published_table')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('scheme_id', 'text', (c) => c.notNull())
    .addColumn('scheme_version', 'integer', (c) => c.notNull())
    .addColumn('units', 'integer', (c) => c.notNull())
    .addColumn('disagreements', 'integer', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull().unique())
    .addColumn('taken_at', 'bigint', (c) => c.notNull())
    .addColumn('taken_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('published_result')
    .addColumn('table_id', 'text', (c) => c.notNull().references('published_table.id'))
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('unit_name', 'text', (c) => c.notNull())
    .addColumn('class', 'text', (c) => c.notNull())
    .addColumn('items', 'text', (c) => c.notNull())
    .addColumn('printed_total', 'text')
    .addColumn('printed_rank', 'text')
    .addColumn('printed_grade', 'text')
    .addPrimaryKeyConstraint('published_result_pk', ['table_id', 'row'])
    .execute()
}

async function audit(db: Kysely<unknown>) {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'bigint', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('account_id', 'text')
    .addColumn('account_name', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('before_digest', 'text')
    .addColumn('after_digest', 'text')
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('prev', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('audit_account').on('audit').columns(['account_id', 'seq']).execute()
  await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'seq']).execute()
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute()
  await sql`insert into audit_head (id, seq, hash) values (1, 0, '')`.execute(db)
  await db.schema
    .createTable('idempotency')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('request', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_pk', ['account_id', 'key'])
    .execute()
  await db.schema.createIndex('idempotency_at').on('idempotency').column('at').execute()
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
}

async function evidenceFiles(db: Kysely<unknown>) {
  await db.schema
    .createTable('evidence_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('uploaded_by', 'text', (c) => c.notNull())
    .addColumn('uploaded_at', 'bigint', (c) => c.notNull())
    .addColumn('purged_by', 'text')
    .addColumn('purged_at', 'bigint')
    .addColumn('purged_because', 'text')
    .execute()
  await db.schema
    .createIndex('evidence_file_content')
    .on('evidence_file')
    .columns(['unit_id', 'digest'])
    .execute()
  await db.schema.createIndex('evidence_file_state').on('evidence_file').column('state').execute()
}

async function sectionSteps(db: Kysely<unknown>) {
  await addColumn('step', 'text', (c) => c.notNull().defaultTo('open'))
  await addColumn('late', 'integer', (c) => c.notNull().defaultTo(0))
  await addColumn('submitted_at', 'bigint')
  await addColumn('submitted_by', 'text')
  await addColumn('approved_at', 'bigint')
  await addColumn('approved_by', 'text')
  await addColumn('remarks', 'text', (c) => c.notNull().defaultTo('{}'))
  // What was handed in before there were steps had nobody to approve it.
  await sql`update section set step = 'approved', submitted_at = updated_at,
    submitted_by = updated_by where state <> 'not-reported'`.execute(db)

  // One at a time: SQLite takes no more in one statement.
  async function addColumn(
    name: string,
    type: 'text' | 'integer' | 'bigint',
    build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder = (column) => column,
  ) {
    await db.schema.alterTable('section').addColumn(name, type, build).execute()
  }
}

async function objections(db: Kysely<unknown>) {
  await db.schema
    .createTable('objection')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('points', 'text')
    .addColumn('filed_by', 'text', (c) => c.notNull())
    .addColumn('filed_at', 'bigint', (c) => c.notNull())
    .addColumn('reviewer', 'text')
    .addColumn('taken_at', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('because', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'bigint')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('objection_unit')
    .on('objection')
    .columns(['unit_id', 'period'])
    .execute()
  await db.schema
    .createIndex('objection_period')
    .on('objection')
    .columns(['period', 'state'])
    .execute()
}

async function draws(db: Kysely<unknown>) {
  await db.schema
    .createTable('draw')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('filter', 'text', (c) => c.notNull())
    .addColumn('population_count', 'integer', (c) => c.notNull())
    .addColumn('population_digest', 'text', (c) => c.notNull())
    .addColumn('population', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('drawn_by', 'text', (c) => c.notNull())
    .addColumn('drawn_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('draw_period').on('draw').columns(['period', 'drawn_at']).execute()
}

async function reminders(db: Kysely<unknown>) {
  await db.schema
    .createTable('extension')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('extension_period')
    .on('extension')
    .columns(['period', 'unit_id'])
    .execute()
  await db.schema
    .createTable('message')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('read_by', 'text')
    .addColumn('read_at', 'bigint')
    .execute()
  await db.schema.createIndex('message_unit').on('message').columns(['unit_id', 'id']).execute()
  await db.schema.createIndex('message_period').on('message').columns(['period', 'kind']).execute()
}
