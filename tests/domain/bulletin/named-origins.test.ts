import { describe, expect, it } from 'vitest'
import { annexRows } from '#domain/bulletin/annex.ts'
import type { Annex, BulletinContent, DataBlock } from '#domain/bulletin/content.ts'
import { countTable } from '#domain/bulletin/data-table.ts'
import type { DataTableId, TableOrigins } from '#domain/bulletin/data-ref.ts'
import { namedOrigins } from '#domain/bulletin/named-origins.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const block = (table: DataTableId): DataBlock => {
  const ref = { data: table, period: '2026-Q3', class: 'county', form: 'table', most: 20 } as const
  const shown = countTable(ref, data)
  return { id: table, kind: 'data', part: 'situation', runs: [], ref, shown }
}
const content: BulletinContent = {
  organ: '示例省人民政府办公厅',
  title: '关于考核情况的通报',
  addressees: '各单位',
  blocks: [block('scores'), block('movers'), block('grades')],
  annexes: [],
  signature: '示例省人民政府办公厅',
  date: '2026-11-22',
  openness: 'public',
  copyTo: '',
}
const counties: Annex = { id: 'a', title: '县区', table: { kind: 'scores', class: 'county' } }
const problems: Annex = { id: 'b', title: '问题', table: { kind: 'problems' } }
const annexes = { a: annexRows(counties, data), b: annexRows(problems, data) }
const card = (unit: string, period = '2026-Q3') => ({ kind: 'unit', unit, period })

const known = (rows: TableOrigins = []) => rows.flat().filter((cell) => cell !== null)

describe('tables that were issued before what they come from was frozen', () => {
  it('are known by the names of units in the annexes, each in its period', () => {
    const { scores, movers } = namedOrigins(content, annexes)
    // 罗湖 stands in two annexes, and is one unit.
    expect(scores?.map(([cell]) => cell)).toEqual([card('yx'), card('lh')])
    expect(movers).toEqual([[card('yx'), card('yx', '2026-Q2'), card('yx'), card('yx')]])
  })

  it('come from nothing where two units have the name, or none has', () => {
    const [first] = annexes.a
    if (!first) throw new Error('no county')
    const twins = { ...annexes, c: [{ ...first, unit: 'yx2' }] }
    expect(namedOrigins(content, twins)['scores']?.map(([cell]) => cell)).toEqual([
      null,
      card('lh'),
    ])
    expect(known(namedOrigins(content, {})['scores'])).toEqual([])
  })

  it('do not know any more what was counted', () => {
    expect(known(namedOrigins(content, annexes)['grades'])).toEqual([])
  })
})
