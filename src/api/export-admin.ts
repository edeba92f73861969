import type { List, ListValue } from '#documents/write-list.ts'
import { roleWords } from '#domain/access.ts'
import { unitKindWords } from '#domain/units/unit.ts'
import { listAccounts } from '#database/account-list.ts'
import type { Account } from '#database/account-list.ts'
import { listAudit } from '#database/audit.ts'
import type { AuditFilter, NamedAudit } from '#database/audit.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { fill } from '#words/fill.ts'
import type { ListWords } from '#api/export-words.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { instantText } from '#api/time.ts'

const ROWS_AT_ONCE = 500

type Cells<Row> = (row: Row) => ListValue[]

async function* inPages<Row>(
  read: (after: Row | undefined) => Promise<Row[]>,
  cells: Cells<Row>,
): AsyncGenerator<ListValue[]> {
  let after: Row | undefined
  do {
    const page: Row[] = await read(after)
    for (const row of page) yield cells(row)
    after = page.length < ROWS_AT_ONCE ? undefined : page.at(-1)
  } while (after)
}

const textColumns = (headers: Readonly<Record<string, string>>): List['columns'] =>
  Object.values(headers).map((header) => ({ header, kind: 'text' }))

export function unitList(
  units: readonly PlacedUnit[],
  { byId }: KeptUnits,
  { t, say }: ListWords,
): List {
  async function* rows(): AsyncGenerator<ListValue[]> {
    for (const { id, name, shortName, kind, code, parent, from, until } of units) {
      const above = parent === null ? undefined : byId.get(parent)
      yield [
        id,
        name,
        shortName,
        say(unitKindWords[kind]),
        code,
        above?.name ?? null,
        from ?? null,
        until ?? null,
      ]
    }
  }
  return { name: t.units.title, columns: textColumns(t.units.columns), rows: rows() }
}

export function accountList(db: Database, { t, say }: ListWords): List {
  const cells: Cells<Account> = (account) => [
    account.name,
    account.displayName,
    account.unit.name,
    account.roles
      .map(({ role, unit }) =>
        fill(t.accounts.role, { role: say(roleWords[role]), unit: unit.name }),
      )
      .join(t.listSeparator),
    account.disabled ? t.yes : t.no,
    account.signedInAt === null ? null : instantText(account.signedInAt),
  ]
  return {
    name: t.accounts.title,
    columns: textColumns(t.accounts.columns).map((column, at, all) =>
      at === all.length - 1 ? { ...column, kind: 'instant' } : column,
    ),
    rows: inPages((after) => listAccounts(db, {}, ROWS_AT_ONCE, after?.name), cells),
  }
}

/** The latest first. The chain itself, which can be verified, is exported as it is stored. */
export function auditList(db: Database, filter: AuditFilter, { t }: ListWords): List {
  const cells: Cells<NamedAudit> = (entry) => [
    entry.seq,
    instantText(entry.at),
    entry.account_name,
    entry.unit_name,
    entry.action,
    entry.subject,
    entry.detail,
    entry.before_digest,
    entry.after_digest,
    entry.hash,
  ]
  const kinds = { seq: 'number', at: 'instant' } as const
  return {
    name: t.audit.title,
    columns: Object.entries(t.audit.columns).map(([key, header]) => ({
      header,
      kind: key in kinds ? kinds[key as keyof typeof kinds] : 'text',
    })),
    rows: inPages((after) => listAudit(db, filter, ROWS_AT_ONCE, after?.seq), cells),
  }
}
