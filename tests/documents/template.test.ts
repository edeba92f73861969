import { openXlsx, readXlsx, saveXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import type { DocumentWords } from '#documents/finding-text.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import { HEADER_ROWS, writeTemplate } from '#documents/template.ts'
import type { TemplateOptions } from '#documents/template.ts'
import { readTables } from '#domain/import/read-tables.ts'
import { textOfCell } from '#domain/import/table.ts'
import type { Table } from '#domain/import/table.ts'
import { allLedgers, ledgers } from '#domain/ledgers/all.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { goodRow, goodValues, options } from '../domain/import/tables.ts'
import { bothWords, enWords, zhWords } from './words.ts'

const template = (words: DocumentWords, more: Partial<TemplateOptions> = {}) =>
  writeTemplate({ words, unitKind: 'department', rows: 20, ...more })

async function tablesOf(bytes: Uint8Array): Promise<Table[]> {
  const file = await readWorkbook(bytes, '模板.xlsx')
  return file.kind === 'read' ? file.tables : []
}

/** The template with the good entry of each ledger in the first row to be filled in. */
async function filled(bytes: Uint8Array, words: DocumentWords, unit?: string): Promise<Uint8Array> {
  const book = await openXlsx(bytes)
  for (const [index, ledger] of allLedgers.entries()) {
    const { row } = goodRow(ledger.id)
    const sheet = book.sheets.find(({ name }) => name === allLedgers[index]?.title[words.language])
    if (sheet) sheet.rows[HEADER_ROWS] = unit === undefined ? row : [unit, ...row]
  }
  return saveXlsx(book)
}

describe('a template', () => {
  it.each(bothWords)('comes back blank as it was written ($language)', async (words) => {
    const read = readTables(await tablesOf(await template(words)), options)
    expect(read.findings).toEqual([])
    expect(read.sheets.map(({ ledger, rows, findings }) => [ledger, rows, findings])).toEqual(
      LEDGER_IDS.map((id) => [id, [], []]),
    )
  })

  it.each(bothWords)('filled in gives the entries that were meant ($language)', async (words) => {
    const bytes = await filled(await template(words), words)
    const read = readTables(await tablesOf(bytes), options)
    const entries = read.sheets.map(({ ledger, rows }) => [
      ledger,
      rows.map(({ entry }) => entry?.values),
    ])
    expect(entries).toEqual(LEDGER_IDS.map((id) => [id, [goodValues(id)]]))
    expect(read.sheets.flatMap(({ rows }) => rows.flatMap(({ findings }) => findings))).toEqual([])
  })

  it('of an office has a column of units', async () => {
    const units = ['广东省交通运输厅', '广东省生态环境厅']
    const bytes = await filled(
      await template(zhWords, { unitKind: 'office', units }),
      zhWords,
      '广东省生态环境厅',
    )
    const read = readTables(await tablesOf(bytes), options)
    expect(new Set(read.sheets.flatMap(({ rows }) => rows.map(({ unit }) => unit)))).toEqual(
      new Set(['ecology']),
    )
  })

  it('offers a drop-down for each choice, whose list holds exactly the words that are read', async () => {
    const { sheets } = await readXlsx(await template(zhWords))
    const lists = sheets.find(({ name }) => name === '选项')
    expect(lists?.hidden).toBe(true)
    const sheet = sheets.find(({ name }) => name === '政府网站信息发布')
    // The field is the third column; its list has the ten fields and “other”.
    const rule = sheet?.dataValidations?.find(({ range }) => range === 'C3:C22')
    const [, column, count] =
      /^'选项'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(rule?.formula1 ?? '') ?? []
    const index = (column ?? '').charCodeAt(0) - 65
    const offered = lists?.rows.slice(0, Number(count)).map((row) => row[index])
    expect(offered).toEqual(
      Object.values(ledgers['website-updates'].fields).flatMap((field) =>
        'choices' in field && field.label.zh === '所属领域'
          ? Object.values(field.choices).map(({ zh }) => zh)
          : [],
      ),
    )
    // Several choices fit no drop-down: column G, the forms of presentation, has none.
    expect(sheet?.dataValidations?.some(({ range }) => range.startsWith('G'))).toBe(false)
  })

  it('guards banner and header, and leaves the rows below open', async () => {
    const { sheets } = await readXlsx(await template(zhWords), { readStyles: true })
    const sheet = sheets.find(({ name }) => name === '在线访谈')
    expect(sheet?.protection).toMatchObject({ sheet: true })
    expect(sheet?.cells?.get('1,0')?.style?.protection?.locked).not.toBe(false)
    expect(sheet?.cells?.get('2,0')?.style?.protection?.locked).toBe(false)
    expect(sheet?.cells?.get('21,6')?.style?.protection?.locked).toBe(false)
    expect(sheet?.freezePane?.rows).toBe(HEADER_ROWS)
    expect(sheet?.cells?.get('1,0')?.comment?.text).toContain('必填')
  })

  it('says on each sheet that nothing secret belongs there', async () => {
    const tables = (await tablesOf(await template(zhWords))).filter(({ name }) => name !== '选项')
    expect(tables).toHaveLength(LEDGER_IDS.length + 1)
    const first = tables.map(({ rows }) => textOfCell(rows[0]?.cells[0]))
    expect(
      first.filter((text) => !text.startsWith('本系统为非涉密系统，严禁存储、处理、传输国家秘密')),
    ).toEqual([])
  })

  it('explains every column, with all choices', async () => {
    const [sheet] = await tablesOf(
      await template(enWords, { unit: 'Transport', period: '2026-Q3' }),
    )
    const text = sheet?.rows.map(({ cells }) => cells.map(textOfCell).join(' | ')).join('\n') ?? ''
    const labels = allLedgers.flatMap(({ fields }) =>
      Object.values(fields).map(({ label }) => label.en),
    )
    expect(labels.filter((label) => !text.includes(label))).toEqual([])
    expect(text).toContain('Unit: Transport')
    expect(text).toContain('Answers to reporters')
  })

  it('offers each kind of unit the mechanisms that bind it', async () => {
    const offered = async (unitKind: TemplateOptions['unitKind']) => {
      const [sheet] = await tablesOf(
        await template(zhWords, { unitKind, ledgers: [ledgers.mechanisms] }),
      )
      return sheet?.rows.flatMap(({ cells }) => cells.map(textOfCell)).join('\n') ?? ''
    }
    // Y4-01 binds departments, N1-11 the province.
    expect(await offered('department')).toContain('专家解读机制')
    expect(await offered('department')).not.toContain('政府主要负责同志发布重要信息制度')
    expect(await offered('province')).toContain('政府主要负责同志发布重要信息制度')
    expect(await offered('county')).not.toContain('专家解读机制')
  })
})
