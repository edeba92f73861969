import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import { writeUnits } from '#documents/unit-template.ts'
import { readUnits } from '#domain/import/unit-rows.ts'
import type { Unit } from '#domain/units/unit.ts'
import { bothWords } from './words.ts'

const province: Unit = {
  id: '440000',
  parent: null,
  kind: 'province',
  name: '广东省',
  shortName: '广东',
  code: '440000',
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: ['province-government'],
  classes: [],
  hasServices: true,
}
const county: Unit = {
  ...province,
  id: '440106',
  parent: '440000',
  kind: 'county',
  name: '天河区',
  shortName: '天河',
  code: '440106',
  formerNames: [{ value: '东郊区', from: '1979-01-01', until: '1985-05-23' }],
  keyDepartment: [{ value: true, from: '2024-01-01', until: '2025-12-31' }],
  functions: [
    { value: 'work-safety', from: '2020-01-01', until: '2023-12-31' },
    { value: 'affordable-housing', from: '2020-01-01' },
  ],
  organRoles: [],
  classes: [{ value: '县（市、区）', from: '2020-01-01' }],
  hasServices: false,
  from: '1985-05-24',
}

describe('the table of units', () => {
  it.each(bothWords)('reads back as it was written ($language)', async (words) => {
    const file = await readWorkbook(await writeUnits([province, county], words, 5), 'units.xlsx')
    const [table] = file.kind === 'read' ? file.tables : []
    const { rows, findings } = readUnits(table ?? { name: '', rows: [] }, {
      from: '2026-01-01',
      existing: [province, county],
    })
    expect(findings).toEqual([])
    expect(rows.map(({ unit, change, findings: found }) => ({ unit, change, found }))).toEqual([
      { unit: province, change: 'changed', found: [] },
      { unit: county, change: 'changed', found: [] },
    ])
  })
})
