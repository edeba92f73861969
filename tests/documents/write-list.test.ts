import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv, readXlsx } from 'hucre'
import { readWorkbook } from '#documents/read-workbook.ts'
import { csvField, writeList } from '#documents/write-list.ts'
import type { List, ListColumn, ListFormat, ListValue } from '#documents/write-list.ts'
import { textOfCell } from '#domain/import/table.ts'

const columns: ListColumn[] = [
  { header: '单位', kind: 'text' },
  { header: '得分', kind: 'number' },
  { header: '日期', kind: 'day' },
  { header: '时间', kind: 'instant' },
]

const listOf = (...rows: ListValue[][]): List => ({
  name: '评分卡',
  columns,
  rows: (async function* () {
    yield* rows
  })(),
})

const written = async (list: List, format: ListFormat) =>
  new Uint8Array(await new Response(writeList(list, format)).arrayBuffer())

const line: ListValue[] = ['广东省交通运输厅', '81.34', '2026-08-03', '2026-08-03T09:40+08:00']

describe('a list as a workbook', () => {
  it('holds text, numbers, days and times', async () => {
    const { sheets } = await readXlsx(
      await written(listOf(line, ['x', null, null, null], ['y', '1/3', '', '']), 'xlsx'),
    )
    expect(sheets[0]?.name).toBe('评分卡')
    expect(sheets[0]?.rows[0]).toEqual(['单位', '得分', '日期', '时间'])
    expect(sheets[0]?.rows[1]).toEqual([
      '广东省交通运输厅',
      81.34,
      new Date('2026-08-03T00:00Z'),
      new Date('2026-08-03T09:40Z'),
    ])
    expect(sheets[0]?.rows[3]?.[1]).toBe('1/3')
  })

  it('never holds a formula', async () => {
    const bytes = await written(
      listOf(['=HYPERLINK("http://x","y")', '=1+1', '=TODAY()', '@x']),
      'xlsx',
    )
    const { sheets } = await readXlsx(bytes)
    expect(
      [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined),
    ).toEqual([])
    expect(sheets[0]?.rows[1]?.[0]).toBe('=HYPERLINK("http://x","y")')
  })

  it('may have any name', async () => {
    const { sheets } = await readXlsx(
      await written({ ...listOf(line), name: '2026/Q3: [评分]*'.repeat(4) }, 'xlsx'),
    )
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31)
  })
})

describe('a list as CSV', () => {
  it('is UTF-8 with its mark, lines ending in CRLF', async () => {
    const bytes = await written(listOf(line), 'csv')
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(
      '单位,得分,日期,时间\r\n广东省交通运输厅,81.34,2026-08-03,2026-08-03 09:40\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['＝1+1', "'＝1+1"],
    ['=a,"b"', '"\'=a,""b"""'],
    ['甲"乙"', '"甲""乙"""'],
    ['甲\n乙', '"甲\n乙"'],
    ['', ''],
  ])('%j is written as %j', (text, field) => expect(csvField(text, 'text')).toBe(field))

  it('keeps negative numbers as numbers, and neutralises what only pretends to be one', () => {
    expect(csvField('-5.5', 'number')).toBe('-5.5')
    expect(csvField(-5, 'number')).toBe('-5')
    expect(csvField('-5+cmd', 'number')).toBe("'-5+cmd")
    expect(csvField(Number.NaN, 'number')).toBe('')
  })

  it('begins no field with a formula, and reads back as what was written', async () => {
    // Fields lose outer spaces and unify line ends when they are read, so those are left out here.
    const text = fc
      .string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '"', ',', ';', '甲', 'a', "'") })
      .filter((one) => one === one.trim() && !/^'[=+\-@\t]/.test(one))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = texts.map((one): ListValue[] => [one, 1, null, null])
        const bytes = await written(listOf(...rows), 'csv')
        const fields = parseCsv(new TextDecoder().decode(bytes)).flat().map(String)
        expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([])
        const file = await readWorkbook(bytes, '评分卡.csv')
        const tables = file.kind === 'read' ? file.tables : []
        expect(tables[0]?.rows.slice(1).map(({ cells }) => textOfCell(cells[0]))).toEqual(texts)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a long list', () => {
  it.each(['xlsx', 'csv'] as const)(
    'is written as it comes, and can be left off (%s)',
    async (format) => {
      let made = 0
      let closed = false
      const rows = (async function* () {
        try {
          for (; made < 1_000_000; made += 1) yield [`单位${made}`, made, '2026-08-03', null]
        } finally {
          closed = true
        }
      })()
      const reader = writeList({ name: 'x', columns, rows }, format).getReader()
      for (let chunks = 0; chunks < 20; chunks += 1) await reader.read()
      await reader.cancel()
      expect(made).toBeGreaterThan(0)
      expect(made).toBeLessThan(300_000)
      expect(closed).toBe(true)
    },
  )
})
