import { writeXlsx } from 'hucre'
import type { Cell } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import type { ReadFile } from '#documents/read-workbook.ts'
import { textOfCell } from '#domain/import/table.ts'
import { imports as en } from '#words/en/import.ts'
import { imports as zh } from '#words/zh/import.ts'
import { makeOle, makeZip, sheetXml, workbookParts } from './zips.ts'
import type { ZipEntry } from './zips.ts'

const encoder = new TextEncoder()
const refusal = (file: ReadFile): string | undefined =>
  file.kind === 'refused' ? file.because.code : undefined
const tablesOf = (file: ReadFile) => (file.kind === 'read' ? file.tables : [])
const textsOf = (file: ReadFile) =>
  tablesOf(file)[0]?.rows.map(({ cells }) => cells.map(textOfCell))
const bytes = (...codes: number[]) => new Uint8Array(codes)

/** “单位,数量” and “交通厅,3” in GB18030, two bytes a character. */
const gb18030 = Uint8Array.from(
  'b5a5cebb2ccafdc1bf0abdbbcda8ccfc2c330a'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
)

/** The same parts, with a false size of the sheet. */
const claiming = (parts: readonly ZipEntry[], claimed: number): ZipEntry[] =>
  parts.map((part) => (part.name.includes('sheet1') ? Object.assign({}, part, { claimed }) : part))

describe('a workbook', () => {
  const sheetWith = async (
    rows: (string | number | boolean | Date | null)[][],
    cells?: Map<string, Partial<Cell>>,
    rest = {},
  ) =>
    readWorkbook(
      await writeXlsx({ sheets: [{ name: '台账', rows, ...(cells && { cells }), ...rest }] }),
      'a.xlsx',
    )

  it('gives text, numbers, days and times as the file shows them, and row numbers of the file', async () => {
    const file = await sheetWith([
      ['标题', null, '数量'],
      [],
      ['发布会', new Date('2026-08-03T00:00Z'), 12],
      [true, new Date('2026-08-03T09:40Z'), 1.5],
    ])
    expect(tablesOf(file)[0]?.rows.map(({ number }) => number)).toEqual([1, 3, 4])
    expect(tablesOf(file)[0]?.rows[1]?.cells).toEqual([
      { kind: 'text', text: '发布会' },
      { kind: 'time', text: '2026-08-03T00:00' },
      { kind: 'number', value: 12 },
    ])
    expect(tablesOf(file)[0]?.rows[2]?.cells[1]).toEqual({ kind: 'time', text: '2026-08-03T09:40' })
  })

  it('marks formulas, errors, percentages and merges', async () => {
    const cells = new Map<string, Partial<Cell>>([
      ['0,0', { value: 3, type: 'formula', formula: '1+2', formulaResult: 3 }],
      ['0,1', { value: null, type: 'formula', formula: 'NOW()' }],
      ['0,2', { value: 0.035, style: { numFmt: '0.0%' } }],
    ])
    const merges = [
      { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
    ]
    const file = await sheetWith(
      [
        [3, null, 0.035],
        ['省交通厅', '甲', null],
        [null, '乙', '丙'],
        [null, '丁', '戊'],
      ],
      cells,
      { merges },
    )
    const rows = tablesOf(file)[0]?.rows.map((row) => row.cells)
    expect(rows?.[0]).toEqual([
      { kind: 'number', value: 3, formula: 'with-value' },
      { kind: 'blank', formula: 'no-value' },
      { kind: 'number', value: 0.035, percent: true },
    ])
    const merged = { kind: 'text', text: '省交通厅', merged: 'down' }
    expect(rows?.slice(1).map((row) => row[0])).toEqual([merged, merged, merged])
    expect(rows?.[1]?.[1]).toEqual({ kind: 'text', text: '甲', merged: 'across' })
  })

  it('shows error values and blank results of formulas for what they are', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="str"><f>IF(1,"")</f><v></v></c><c r="C1"><v>7</v></c></row>',
    )
    const file = await readWorkbook(await makeZip(workbookParts(xml)), 'a.xlsx')
    expect(tablesOf(file)[0]?.rows[0]?.cells).toEqual([
      { kind: 'error', code: '#DIV/0!', formula: 'with-value' },
      undefined,
      { kind: 'number', value: 7 },
    ])
  })

  it('reads text that looks like a formula as text', async () => {
    expect(textsOf(await sheetWith([['=1+1', '+86', '@甲']]))).toEqual([['=1+1', '+86', '@甲']])
  })

  it('leaves macros alone and says so', async () => {
    const parts = workbookParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    const file = await readWorkbook(
      await makeZip([...parts, { name: 'xl/vbaProject.bin', content: 'x' }]),
      'a.xlsm',
    )
    expect(file).toMatchObject({ kind: 'read', notes: ['macros-ignored'] })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['old-xls', makeOle('Root Entry', 'Workbook')],
    ['old-xls', makeOle('Root Entry', 'Book')],
    ['password', makeOle('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['not-a-workbook', makeOle('Root Entry', 'WordDocument')],
    ['empty', bytes()],
    ['empty', encoder.encode(' \r\n ')],
    ['not-a-workbook', encoder.encode('%PDF-1.7 …')],
    ['not-a-workbook', encoder.encode('<html><table></table></html>')],
    ['not-a-workbook', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0)],
    ['damaged', bytes(0x50, 0x4b, 3, 4, 1, 2, 3)],
  ])('is refused as %s', async (code, content) => {
    expect(refusal(await readWorkbook(content, 'a.xlsx'))).toBe(code)
  })

  it('is refused when it is an archive of something else', async () => {
    const zip = (...names: string[]) => makeZip(names.map((name) => ({ name, content: 'x' })))
    expect(
      refusal(await readWorkbook(await zip('[Content_Types].xml', 'xl/workbook.bin'), 'a.xlsb')),
    ).toBe('xlsb')
    expect(refusal(await readWorkbook(await zip('mimetype', 'content.xml'), 'a.ods'))).toBe('ods')
    expect(
      refusal(await readWorkbook(await zip('[Content_Types].xml', 'word/document.xml'), 'a.docx')),
    ).toBe('not-a-workbook')
    expect(refusal(await readWorkbook(await zip('a.txt'), 'a.zip'))).toBe('not-a-workbook')
  })

  it('is refused when a part is missing or cut off', async () => {
    const parts = workbookParts(sheetXml(''))
    expect(refusal(await readWorkbook(await makeZip(parts.slice(0, 2)), 'a.xlsx'))).toBe(
      'not-a-workbook',
    )
    expect(
      refusal(await readWorkbook(await makeZip(parts.slice(0, 3).toSpliced(1, 1)), 'a.xlsx')),
    ).toBe('damaged')
    const whole = await makeZip(parts)
    expect(refusal(await readWorkbook(whole.slice(0, whole.length - 30), 'a.xlsx'))).toBe('damaged')
  })

  it('is refused above 20 MB', async () => {
    expect(await readWorkbook(new Uint8Array(20 * 1024 * 1024 + 1), 'a.csv')).toEqual({
      kind: 'refused',
      because: { code: 'too-big', params: { size: 21, max: 20 } },
    })
  })

  it('is refused before unpacking when it would unpack too far', async () => {
    const bomb = await makeZip([
      ...workbookParts(sheetXml('')),
      { name: 'xl/media/a.bin', content: 'x', claimed: 301 * 1024 * 1024 },
    ])
    expect(await readWorkbook(bomb, 'a.xlsx')).toMatchObject({
      because: { code: 'expands-too-far', params: { size: 302, max: 300 } },
    })
  })

  it('is refused when its directory lies about the size', async () => {
    const parts = workbookParts(
      sheetXml(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(1_000_000)}</v></c></row>`),
    )
    const lying = claiming(parts, 1000)
    expect(refusal(await readWorkbook(await makeZip(lying), 'a.xlsx'))).toBe('damaged')
    const silent = claiming(parts, 0)
    expect(refusal(await readWorkbook(await makeZip(silent), 'a.xlsx'))).toBe('damaged')
  })

  it('is refused when two far corners make a sheet of billions of cells', async () => {
    const far = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )
    expect(refusal(await readWorkbook(await makeZip(workbookParts(far)), 'a.xlsx'))).toBe(
      'too-many-cells',
    )
  })

  it('is refused with too many sheets', async () => {
    const sheets = Array.from({ length: 61 }, (_, index) => ({ name: `s${index}`, rows: [['x']] }))
    expect(refusal(await readWorkbook(await writeXlsx({ sheets }), 'a.xlsx'))).toBe(
      'too-many-sheets',
    )
  })

  it('does not blow up entities', async () => {
    const entities =
      '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    const xml = sheetXml('<row r="1"><c r="A1" t="str"><v>&c;</v></c></row>', entities)
    const file = await readWorkbook(await makeZip(workbookParts(xml)), 'a.xlsx')
    expect((textsOf(file)?.[0]?.[0] ?? '').length).toBeLessThan(100)
  })

  it('has words in both languages for each refusal and note', () => {
    expect(Object.keys(en.refusal)).toEqual(Object.keys(zh.refusal))
    expect(Object.keys(en.note)).toEqual(Object.keys(zh.note))
  })
})

describe('a CSV file', () => {
  const read = (content: string | Uint8Array, name = 'press-events.csv') =>
    readWorkbook(typeof content === 'string' ? encoder.encode(content) : content, name)

  it('is read in UTF-8 with or without a mark, in UTF-16 and in GB18030, and named after the file', async () => {
    const expected = [
      ['单位', '数量'],
      ['交通厅', '3'],
    ]
    const text = '单位,数量\r\n交通厅,3\r\n'
    expect(textsOf(await read(text))).toEqual(expected)
    expect(textsOf(await read(`\uFEFF${text}`))).toEqual(expected)
    const utf16 = new Uint8Array(
      Uint16Array.from([0xfeff, ...[...text].map((char) => char.charCodeAt(0))]).buffer,
    )
    expect(textsOf(await read(utf16))).toEqual(expected)
    expect(textsOf(await read(gb18030))).toEqual(expected)
    expect(await read(gb18030)).toMatchObject({ format: 'csv', notes: ['read-as-gb18030'] })
    expect(tablesOf(await read(text, 'C:\\表\\新闻发布活动.csv'))[0]?.name).toBe('新闻发布活动')
  })

  it('may have quotes, line breaks, tabs or semicolons, and blank fields', async () => {
    expect(textsOf(await read('a,b\n"甲,""乙""\n丙",\n'))).toEqual([
      ['a', 'b'],
      ['甲,"乙"\n丙', ''],
    ])
    expect(textsOf(await read('a\tb,c\tb\n1\t2\t3'))).toEqual([
      ['a', 'b,c', 'b'],
      ['1', '2', '3'],
    ])
    expect(textsOf(await read('a;b\n1;2'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('loses the apostrophe with which lists are exported', async () => {
    expect(textsOf(await read("a,b\n'=1+1,'tis"))).toEqual([
      ['a', 'b'],
      ['=1+1', "'tis"],
    ])
  })

  it('may begin with a bracket', async () => {
    expect(textsOf(await read('[a],b\n1,2'))).toEqual([
      ['[a]', 'b'],
      ['1', '2'],
    ])
  })
})

describe('a JSON file', () => {
  const read = (content: unknown, name = 'press-events.json') =>
    readWorkbook(
      encoder.encode(typeof content === 'string' ? content : JSON.stringify(content)),
      name,
    )

  it('is a sheet for each ledger, or one named after the file', async () => {
    const entries = [
      { day: '2026-08-03', count: 3 },
      { day: '2026-08-04', done: true, people: [{ name: '张三' }] },
    ]
    const file = await read({ 'press-events': entries, trainings: [] })
    expect(file).toMatchObject({ format: 'json' })
    expect(tablesOf(file).map(({ name }) => name)).toEqual(['press-events', 'trainings'])
    expect(tablesOf(file)[0]?.rows[2]).toEqual({
      number: 3,
      cells: [
        { kind: 'text', text: '2026-08-04' },
        undefined,
        { kind: 'yes-no', value: true },
        { kind: 'list', value: [{ name: '张三' }] },
      ],
    })
    expect(tablesOf(await read(entries))[0]?.name).toBe('press-events')
  })

  it.each(['{', '[1]', '{}', '{"a": 1}', '{"a": [[1]]}', '[', '{"a": null}'])(
    '%s is refused',
    async (text) => {
      expect(refusal(await read(text))).toBe('bad-json')
    },
  )
})
