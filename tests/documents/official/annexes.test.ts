import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import { hasAnnexTables } from '#documents/official/annex-tables.ts'
import { writeAnnexes } from '#documents/official/write-annexes.ts'
import { textOfCell } from '#domain/import/table.ts'
import { sampleDocument } from './sample-document.ts'

describe('annexes as a workbook', () => {
  it('have the figures of the document, a sheet for each table', async () => {
    const file = await readWorkbook(await writeAnnexes(sampleDocument), 'a.xlsx')
    const tables = file.kind === 'read' ? file.tables : []
    expect(tables.map(({ name }) => name)).toEqual(['附件1'])
    const rows = (tables[0]?.rows ?? []).map(({ cells }) => cells.map(textOfCell))
    expect(rows[0]?.[0]).toBe('2026年第三季度各单位得分情况')
    expect(rows[2]).toEqual(['序号', '名称', '基础分', '总分'])
    expect(rows[3]).toEqual(['1', '示例单位1', '80', '92.5'])
    expect(rows).toHaveLength(3 + 60)
    expect(tables[0]?.rows[3]?.cells[3]).toEqual({ kind: 'number', value: 92.5 })
  })

  it('are asked for only where there is a table', () => {
    expect(hasAnnexTables(sampleDocument)).toBe(true)
    expect(hasAnnexTables({ ...sampleDocument, annexes: sampleDocument.annexes.slice(1) })).toBe(
      false,
    )
  })
})
