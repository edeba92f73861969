import { openXlsx, readXlsx, saveXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import { writeCorrections } from '#documents/write-corrections.ts'
import { readTables } from '#domain/import/read-tables.ts'
import type { Table } from '#domain/import/table.ts'
import { goodRow, goodValues, options } from '../domain/import/tables.ts'
import { enWords, zhWords } from './words.ts'

const { header, row } = goodRow('press-events')
const bad = row.map((value, index) => (index === 2 ? '茶话会' : value))
const none = row.map((value, index) => (index === 1 ? null : index === 0 ? '2026-08-05' : value))

/** A file with a good row 2, row 3 with an unknown form, row 4 without a title. */
async function tables(): Promise<Table[]> {
  const rows = [
    header,
    row,
    bad,
    none.map((value, index) => (index === 0 ? new Date('2026-08-05T00:00Z') : value)),
  ]
  const file = await readWorkbook(
    await writeXlsx({ sheets: [{ name: '新闻发布活动', rows }] }),
    'a.xlsx',
  )
  return file.kind === 'read' ? file.tables : []
}

describe('rows that were not taken', () => {
  it('come back with what to mend, and with the cells marked', async () => {
    const read = await tables()
    const { sheets } = readTables(read, options)
    const bytes = await writeCorrections(read, sheets, zhWords)
    const book = await readXlsx(bytes ?? new Uint8Array(), { readStyles: true })
    const [sheet] = book.sheets
    expect(sheet?.rows[1]).toEqual(['需更正内容', ...header])
    expect(sheet?.rows[2]?.[0]).toBe(
      '原第 3 行\n【C列】“发布形式”没有“茶话会”这个选项；请从下拉列表中选择',
    )
    expect(sheet?.rows[3]?.[0]).toBe('原第 4 行\n【B列】“活动名称”没有填写；请填写“活动名称”')
    expect(sheet?.rows).toHaveLength(4)
    // One column stands before the others now: form is D, day is B.
    const fillOf = (cell: string) => sheet?.cells?.get(cell)?.style?.fill
    expect(fillOf('2,3')).toMatchObject({ fgColor: { rgb: 'FFD9D9' } })
    expect(fillOf('2,1')).toBeUndefined()
    expect(sheet?.rows[3]?.[1]).toEqual(new Date('2026-08-05T00:00Z'))
  })

  it('are taken once they are mended, and the notes need not be cleared', async () => {
    const read = await tables()
    const bytes = await writeCorrections(read, readTables(read, options).sheets, zhWords)
    const book = await openXlsx(bytes ?? new Uint8Array())
    const rows = book.sheets[0]?.rows ?? []
    // The first row of corrections would be the good row again: another day makes it another event.
    rows[2]?.splice(1, 3, '2026-08-04', row[1] ?? null, '新闻发布会')
    rows[3]?.splice(2, 1, '补上的名称')
    const again = await readWorkbook(await saveXlsx(book), '更正.xlsx')
    const { sheets } = readTables(again.kind === 'read' ? again.tables : [], options)
    expect(sheets[0]?.rows.map(({ entry }) => entry?.values)).toEqual([
      { ...goodValues('press-events'), day: '2026-08-04' },
      { ...goodValues('press-events'), day: '2026-08-05', title: '补上的名称' },
    ])
    // Mended in part, they come back once more, without a second column of notes.
    rows[3]?.splice(2, 1, null)
    const half = await readWorkbook(await saveXlsx(book), '更正.xlsx')
    const halfTables = half.kind === 'read' ? half.tables : []
    const third = await writeCorrections(
      halfTables,
      readTables(halfTables, options).sheets,
      enWords,
    )
    const thirdBook = await readXlsx(third ?? new Uint8Array())
    expect(thirdBook.sheets[0]?.rows[1]).toEqual(['To be mended', ...header])
    expect(thirdBook.sheets[0]?.rows[2]?.[0]).toContain(
      'Row 4 of the file\n[Column C] “Title of the event” is empty',
    )
  })

  it('are no file when all rows are good', async () => {
    const read = await tables()
    const { sheets } = readTables(read, options)
    const good = sheets.map((sheet) => Object.assign({}, sheet, { rows: sheet.rows.slice(0, 1) }))
    expect(writeCorrections(read, good, zhWords)).toBeUndefined()
  })
})
