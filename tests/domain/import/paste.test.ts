import { describe, expect, it } from 'vitest'
import {
  LEFT_OUT,
  columnMeaning,
  headerNaming,
  pastedBlock,
  pastedCells,
  pastedTable,
} from '#domain/import/paste.ts'
import { readRows } from '#domain/import/read-rows.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import { consultations } from '#domain/ledgers/consultations.ts'
import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'

const read = (ledger: Ledger, text: string) =>
  readRows(ledger, pastedTable(ledger, pastedBlock(ledger, text)), {
    today: '2026-11-26',
    period: periodOf('2026-Q4'),
    units: unitIndex([]),
    ownUnit: 'transport',
    mayWrite: () => true,
  })
const codes = (ledger: Ledger, text: string) =>
  read(ledger, text).rows.map(({ findings }) =>
    findings.map(({ column, because }) => [column, because.code]),
  )

describe('cells of the clipboard', () => {
  it('are parted by tabs and lines; a line break inside a cell stays in it', () => {
    expect(pastedCells('甲\t"乙\n丙"\r\n丁\t"说""好"""\r\n')).toEqual([
      ['甲', '乙\n丙'],
      ['丁', '说"好"'],
    ])
  })

  it('keep quotes that do not enclose a cell', () => {
    expect(pastedCells('"十四五"规划\t"甲"乙')).toEqual([['"十四五"规划', '"甲"乙']])
    expect(pastedCells('"没有结束\t乙')).toEqual([['"没有结束', '乙']])
  })

  it('of blank rows at the end are left out', () => {
    expect(pastedCells('甲\t乙\n\t\n\n')).toEqual([['甲', '乙']])
  })
})

describe('a pasted block', () => {
  it('is read by its header, in any order, with days and answers as people write them', () => {
    const text = [
      '是否涉及群众切身利益\t决策事项\t是否在政府网站公开征求意见\t决策日期',
      '是\t公交票价调整\t否\t2026年10月9日',
      '否\t道路命名\t否\t2026/11/2',
    ].join('\r\n')
    const { rows } = read(consultations, text)
    expect(rows.map(({ entry }) => entry?.values)).toEqual([
      { day: '2026-10-09', decision: '公交票价调整', vitalInterests: true, consulted: false },
      { day: '2026-11-02', decision: '道路命名', vitalInterests: false, consulted: false },
    ])
  })

  it('without a header is read by place, in the order of the fields', () => {
    const [row] = read(consultations, '2026.10.9\t公交票价调整\t是\t否').rows
    expect(row?.entry?.values).toMatchObject({ decision: '公交票价调整', consulted: false })
  })

  it('reads numbers with separators', () => {
    const labels = Object.entries(websiteUpdates.fields).filter(([key]) =>
      ['day', 'column', 'count'].includes(key),
    )
    const header = labels.map(([, { label }]) => label.zh).join('\t')
    const cell: Record<string, string> = { day: '2026-10-31', column: '办事公开', count: '1,234' }
    const block = `${header}\n${labels.map(([key]) => cell[key]).join('\t')}`
    expect(
      codes(websiteUpdates, block)
        .flat()
        .map(([, code]) => code),
    ).not.toContain('not-a-number')
  })

  it('says at which cell something is wrong', () => {
    // Column A holds a day of the period before, column C no answer that the field knows.
    expect(codes(consultations, '2026-09-30\t甲\t是\t否\n2026-10-09\t乙\t也许\t否')).toEqual([
      [['A', 'outside-period']],
      [['C', 'not-yes-no']],
    ])
  })

  it('names a column that no field has, so that nothing is dropped in silence', () => {
    const twelve = `2026-10-09\t甲\t是\t否${'\t'.repeat(8)}多出来`
    const { findings } = read(consultations, twelve)
    expect(findings.map(({ because }) => because.code)).toContain('unknown-column-filled')
  })
})

describe('what the clerk says of the columns', () => {
  const [day, decision] = ['决策日期', '决策事项']

  it('is taken for the meaning of the header, or for nothing', () => {
    expect(['决策日期 *', 'C', ''].map((name) => columnMeaning(consultations, name))).toEqual([
      'day',
      '',
      LEFT_OUT,
    ])
  })

  it('names a column that meant nothing', () => {
    const header = headerNaming(consultations, [day, 'B'], { column: 1, key: 'decision' })
    expect(header).toEqual([day, decision])
  })

  it('changes places with the one that was taken for the same', () => {
    const header = headerNaming(consultations, [day, decision], { column: 0, key: 'decision' })
    expect(header).toEqual([decision, day])
  })

  it('leaves out what it is told to, however often', () => {
    const one = headerNaming(consultations, [day, 'B', 'C'], { column: 1, key: LEFT_OUT })
    expect(one).toEqual([day, '', 'C'])
    expect(headerNaming(consultations, one, { column: 2, key: LEFT_OUT })).toEqual([day, '', ''])
  })
})
