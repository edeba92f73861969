import { checkEntry } from '#domain/facts/check-entry.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import type { ImportOptions } from '#domain/import/read-rows.ts'
import type { Cell, Table } from '#domain/import/table.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { Unit } from '#domain/units/unit.ts'
import { goodEntries } from '../facts/good-entries.ts'

type Written = string | number | boolean | null | Cell

const cellOf = (value: Written): Cell | undefined => {
  if (value === null) return undefined
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', value }
  return typeof value === 'boolean' ? { kind: 'yes-no', value } : value
}

/** A table as a file would give it; rows are numbered from 1. */
export const table = (name: string, ...rows: Written[][]): Table => ({
  name,
  rows: rows.map((values, index) => ({ number: index + 1, cells: values.map(cellOf) })),
})

const unit = (id: string, parent: string | null, name: string, formerNames: string[] = []) =>
  ({
    id,
    parent,
    name,
    shortName: name.replace(/^广东省|人民政府$/g, ''),
    formerNames: formerNames.map((value) => ({ value, from: '2000-01-01', until: '2018-12-31' })),
  }) satisfies Partial<Unit>

/** Two counties have a bureau of the same name; one department was renamed. */
export const units = unitIndex([
  unit('440000', null, '广东省人民政府'),
  unit('transport', '440000', '广东省交通运输厅', ['广东省交通厅']),
  unit('ecology', '440000', '广东省生态环境厅', ['广东省环境保护厅']),
  unit('440100', '440000', '广州市人民政府'),
  unit('a-water', '440100', '水务局'),
  unit('440300', '440000', '深圳市人民政府'),
  unit('b-water', '440300', '水务局'),
])

export const options: ImportOptions = {
  today: '2026-09-30',
  units,
  ownUnit: 'transport',
  mayWrite: () => true,
}

/** Header and row of a good entry, in the order of the fields. */
export function goodRow(
  id: LedgerId,
  language: 'zh' | 'en' = 'zh',
): { header: string[]; row: (string | null)[] } {
  const fields = Object.entries(ledgerOf(id).fields)
  return {
    header: fields.map(([, { label }]) => label[language]),
    row: fields.map(([key]) => (goodEntries[id][key] as string | undefined) ?? null),
  }
}

export function goodValues(id: LedgerId): FieldValues {
  const { values } = checkEntry(ledgerOf(id), goodEntries[id], { today: options.today })
  if (!values) throw new Error(`the good entry of ${id} is not good`)
  return values
}
