import type { Scope } from '#domain/access.ts'
import type { UnitLetterhead } from '#domain/letterhead/letterhead.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'
import type { LetterheadTable } from '#database/tables/letterhead.ts'

export interface StoredLetterhead extends UnitLetterhead {
  id: string
  version: number
}

export interface NamedLetterhead extends StoredLetterhead {
  unitName: string
  unitKind: UnitKind
}

const textsOf = (json: string): string[] => JSON.parse(json) as string[]

const toLetterhead = (row: LetterheadTable): StoredLetterhead => ({
  id: row.id,
  unit: row.unit_id,
  mark: row.mark,
  organ: row.organ,
  codes: textsOf(row.codes),
  copyTo: row.copy_to,
  issuer: row.issuer,
  signatories: textsOf(row.signatories),
  sealed: row.sealed === 1,
  version: row.version,
})

const toRow = (one: StoredLetterhead): LetterheadTable => ({
  id: one.id,
  unit_id: one.unit,
  mark: one.mark,
  organ: one.organ,
  codes: JSON.stringify(one.codes),
  copy_to: one.copyTo,
  issuer: one.issuer,
  signatories: JSON.stringify(one.signatories),
  sealed: one.sealed ? 1 : 0,
  version: one.version,
})

/** In the order in which they were entered. */
export async function letterheadsIn(db: Database, scope: Scope): Promise<NamedLetterhead[]> {
  const rows = await db
    .selectFrom('letterhead')
    .innerJoin('unit', 'unit.id', 'letterhead.unit_id')
    .selectAll('letterhead')
    .select(['unit.name', 'unit.kind'])
    .where(inScope(scope, 'unit.path'))
    .orderBy('unit.path')
    .orderBy('letterhead.id')
    .execute()
  return rows.map(({ name, kind, ...row }) =>
    Object.assign(toLetterhead(row), { unitName: name, unitKind: kind as UnitKind }),
  )
}

/** Of these units; what stands at the head of a document is no secret to those who may read it. */
export async function letterheadsOf(
  db: Database,
  units: readonly UnitId[],
): Promise<StoredLetterhead[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('letterhead')
    .selectAll()
    .where('unit_id', 'in', [...units])
    .orderBy('id')
    .execute()
  return rows.map(toLetterhead)
}

export async function insertLetterhead(tx: Database, one: StoredLetterhead): Promise<void> {
  await tx.insertInto('letterhead').values(toRow(one)).execute()
}

/** @returns false when it was changed or removed meanwhile */
export async function changeLetterhead(tx: Database, one: StoredLetterhead): Promise<boolean> {
  const { id, ...row } = toRow(one)
  const { numUpdatedRows } = await tx
    .updateTable('letterhead')
    .set({ ...row, version: one.version + 1 })
    .where('id', '=', id)
    .where('version', '=', one.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** @returns false when it was not there */
export async function deleteLetterhead(tx: Database, unit: UnitId, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('letterhead')
    .where('id', '=', id)
    .where('unit_id', '=', unit)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Where somebody works: path, name and kind of the unit of an account. */
export async function officeOf(
  db: Database,
  account: string,
): Promise<{ path: string; name: string; kind: UnitKind } | undefined> {
  const row = await db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select(['unit.path', 'unit.name', 'unit.kind'])
    .where('account.id', '=', account)
    .executeTakeFirst()
  return row && { ...row, kind: row.kind as UnitKind }
}
