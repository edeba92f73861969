import { describe, expect, it } from 'vitest'
import type { OfficialDocument, TableBlock } from '#documents/official/model.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import { all } from '#tests/documents/official/read-xml.ts'
import { readDocx, textOf } from '#tests/documents/official/read-docx.ts'
import { sampleDocument } from '#tests/documents/official/sample-document.ts'

const tableOf = (count: number, unit = '单位'): TableBlock => ({
  kind: 'table',
  columns: [
    { header: '序号', width: 1, align: 'centre' },
    { header: '名称', width: 4 },
    { header: '备注', width: 2 },
  ],
  rows: Array.from({ length: count }, (_, at) => [String(at + 1), `${unit}<${at}> & “甲”`, '']),
})
const withTables = (...tables: TableBlock[]): OfficialDocument => ({
  ...sampleDocument,
  annexes: tables.map((table, at) => ({ title: `名单${at}`, body: [table] })),
})
const rowsIn = (bytes: Uint8Array) =>
  all(readDocx(bytes).part('word/document.xml'), 'tbl')
    .slice(-2)
    .map((table) => all(table, 'tr').map((row) => all(row, 'tc').map(textOf)))

describe('tables of hundreds of rows', () => {
  it('have every row, in order, with the signs that XML means otherwise', async () => {
    const [long, longer] = [tableOf(101), tableOf(250, '地区')]
    const [first, second] = rowsIn(await writeDocx(withTables(long, longer)))
    expect(first?.slice(1)).toEqual(long.rows)
    expect(second?.slice(1)).toEqual(longer.rows)
  })

  it('look like short ones, row by row', async () => {
    const xmlOf = async (count: number) =>
      readDocx(await writeDocx(withTables(tableOf(count), tableOf(1))))
        .files.get('word/document.xml')
        ?.match(/<w:tr[ >].*?<\/w:tr>/gs)
        ?.filter((row) => row.includes('单位&lt;'))
    const [short, long] = [await xmlOf(100), await xmlOf(101)]
    const plain = (row: string | undefined) => row?.replaceAll(/<w:t[^>]*>|<w:t\/>|<\/w:t>/g, '')
    expect(long?.slice(0, 100).map(plain)).toEqual(short?.slice(0, 100).map(plain))
  })

  it('give the same bytes each time', async () => {
    const content = withTables(tableOf(300), tableOf(1))
    expect(await writeDocx(content)).toEqual(await writeDocx(content))
  })
})
