import { describe, expect, it } from 'vitest'
import { datedText, readDated, revised } from '#domain/import/dated.ts'
import { read } from '#domain/facts/reading.ts'
import { classNames, readUnits } from '#domain/import/unit-rows.ts'
import type { ReadUnits, UnitImportOptions } from '#domain/import/unit-rows.ts'
import type { Unit } from '#domain/units/unit.ts'
import { table } from './tables.ts'

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

const header = [
  '单位编号',
  '单位名称',
  '简称',
  '单位类型',
  '上级单位',
  '行政区划代码',
  '曾用名',
  '考核类别',
  '重点部门',
  '负责领域',
  '专项职责',
  '是否提供办事服务',
  '设立日期',
  '撤销日期',
]
const transport = [
  'transport',
  '广东省交通运输厅',
  '省交通厅',
  '部门',
  '广东省',
  null,
  '广东省交通厅（2000-01-01至2009-12-31）',
  '重点部门',
  '是（2024-01-01起）',
  '生产安全、价格和收费',
  null,
  '是',
  null,
  null,
]
const city = [
  '440100',
  '广州市',
  '广州',
  '地级以上市',
  '440000',
  440_100,
  null,
  null,
  null,
  null,
  null,
  '是',
  null,
  null,
]

const options: UnitImportOptions = {
  from: '2026-01-01',
  existing: [province],
  classes: classNames([{ id: 'key-departments', name: { zh: '重点部门', en: 'Key departments' } }]),
}
const units = (...rows: (string | number | null)[][]) =>
  readUnits(table('单位', header, ...rows), options)
const found = ({ rows }: ReadUnits) =>
  rows.flatMap(({ row, findings }) =>
    findings.map(({ column, because }) => `${row}${column ?? ''} ${because.code}`),
  )
const changed = (row: (string | number | null)[], column: number, value: string | number | null) =>
  row.map((one, index) => (index === column ? value : one))

describe('a table of units', () => {
  it('gives units with names, classes and terms', () => {
    const { rows, findings } = units(transport, city)
    expect(findings).toEqual([])
    expect(rows.map(({ change }) => change)).toEqual(['new', 'new'])
    expect(rows[0]?.unit).toEqual({
      id: 'transport',
      parent: '440000',
      kind: 'department',
      name: '广东省交通运输厅',
      shortName: '省交通厅',
      code: null,
      formerNames: [{ value: '广东省交通厅', from: '2000-01-01', until: '2009-12-31' }],
      keyDepartment: [{ value: true, from: '2024-01-01' }],
      functions: [
        { value: 'work-safety', from: '2026-01-01' },
        { value: 'prices-and-fees', from: '2026-01-01' },
      ],
      organRoles: [],
      classes: [{ value: 'key-departments', from: '2026-01-01' }],
      hasServices: true,
    })
    expect(rows[1]?.unit?.code).toBe('440100')
  })

  it('may name a unit above that stands further down', () => {
    const bureau = [
      'gz-water',
      '广州市水务局',
      null,
      '部门',
      '广州市',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]
    expect(units(bureau, city).rows.map(({ unit }) => unit?.parent)).toEqual(['440100', '440000'])
  })

  it('changes units that there are, and leaves alone what it has no column for', () => {
    const existing = [
      province,
      {
        ...province,
        id: 'x',
        parent: '440000',
        kind: 'department' as const,
        name: '旧名',
        formerNames: [{ value: '更旧的名', from: '2000-01-01' }],
      },
    ]
    const { rows } = readUnits(
      table('单位', ['单位编号', '单位名称', '单位类型'], ['x', '新名', '部门']),
      { ...options, existing },
    )
    expect(rows[0]?.findings).toEqual([])
    expect(rows[0]).toMatchObject({
      change: 'changed',
      unit: { name: '新名', parent: '440000', formerNames: [{ value: '更旧的名' }] },
    })
  })
})

describe('a wrong row of units', () => {
  it('says so at its column', () => {
    expect(found(units(changed(transport, 0, '交通厅')))).toEqual(['2A bad-id'])
    expect(found(units(changed(transport, 3, '公司')))).toEqual(['2D not-a-choice'])
    expect(found(units(changed(transport, 4, '湖南省')))).toEqual(['2E unknown-parent'])
    expect(found(units(changed(transport, 4, null)))).toEqual(['2E required'])
    expect(found(units(changed(transport, 5, '44')))).toEqual(['2F bad-code'])
    expect(found(units(changed(transport, 6, '广东省交通厅（2009-12-31至2000-01-01）')))).toEqual([
      '2G not-dated',
    ])
    expect(found(units(changed(transport, 7, '没有的类别')))).toEqual(['2H not-a-choice'])
    expect(found(units(changed(transport, 8, '也许')))).toEqual(['2I not-yes-no'])
    expect(found(units(changed(changed(transport, 12, '2020-01-01'), 13, '2019-01-01')))).toEqual([
      '2N before-other',
    ])
  })

  it('repeats an id, or lies above itself', () => {
    expect(found(units(city, city))).toEqual(['3A repeated-id'])
    const a = ['a', '甲局', null, '部门', 'b', ...Array<null>(9).fill(null)]
    const b = ['b', '乙局', null, '部门', 'a', ...Array<null>(9).fill(null)]
    expect(found(units(a, b))).toEqual(['2E parent-loop', '3E parent-loop'])
  })
})

describe('terms in a cell', () => {
  const from = '2026-01-01'

  it('are written in several ways', () => {
    expect(
      readDated(
        '甲；乙（2024-01-01起）\n丙（2020年1月1日至2021年12月31日）；丁(2024.1.1~今)',
        from,
        read,
      ),
    ).toEqual({
      value: [
        { value: '甲', from },
        { value: '乙', from: '2024-01-01' },
        { value: '丙', from: '2020-01-01', until: '2021-12-31' },
        { value: '丁', from: '2024-01-01' },
      ],
    })
  })

  it('read back what was written', () => {
    const entries = [
      { value: '广东省交通厅', from: '2000-01-01', until: '2009-12-31' },
      { value: '县（市、区）', from: '2010-01-01' },
    ]
    expect(
      readDated(
        datedText(entries, (value) => value),
        from,
        read,
      ),
    ).toEqual({ value: entries })
  })

  it('of a new list go on, begin, end the day before, and stay on record', () => {
    const before = [
      { value: 'a', from: '2020-01-01' },
      { value: 'b', from: '2020-01-01' },
      { value: 'c', from: '2015-01-01', until: '2018-12-31' },
      { value: 'd', from: '2026-01-01' },
    ]
    expect(revised(before, ['a', 'e'], from)).toEqual([
      { value: 'a', from: '2020-01-01' },
      { value: 'b', from: '2020-01-01', until: '2025-12-31' },
      { value: 'c', from: '2015-01-01', until: '2018-12-31' },
      { value: 'e', from: '2026-01-01' },
    ])
  })
})
