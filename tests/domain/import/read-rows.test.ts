import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_ROWS, readRows } from '#domain/import/read-rows.ts'
import type { ImportOptions } from '#domain/import/read-rows.ts'
import { readTables } from '#domain/import/read-tables.ts'
import type { ReadSheet } from '#domain/import/row.ts'
import { columnLetter } from '#domain/import/table.ts'
import type { Cell, Table } from '#domain/import/table.ts'
import { ledgerOf, ledgers } from '#domain/ledgers/all.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { goodRow, goodValues, options, table } from './tables.ts'

const press = ledgers['press-events']
const { header, row } = goodRow('press-events')
const at = (label: string): number => header.indexOf(label)

/** The good row with some cells changed, by label. */
const changed = (changes: Record<string, Cell | string | number | null>) =>
  header.map((label, index) => (label in changes ? (changes[label] ?? null) : (row[index] ?? null)))

const readOf = (file: Table, about: Partial<ImportOptions> = {}): ReadSheet =>
  readRows(press, file, { ...options, ...about })
const found = ({ rows }: ReadSheet): string[] =>
  rows.flatMap(({ row, findings }) =>
    findings.map(
      ({ column, because, severity }) =>
        `${row}${column ?? ''} ${severity === 'error' ? '!' : ''}${because.code}`,
    ),
  )

describe('a table of a ledger', () => {
  it.each(LEDGER_IDS)('of %s gives its entries, with labels in either language', (id) => {
    for (const language of ['zh', 'en'] as const) {
      const good = goodRow(id, language)
      const { rows, findings } = readRows(ledgerOf(id), table('x', good.header, good.row), options)
      expect(findings).toEqual([])
      expect(rows).toMatchObject([
        { row: 2, unit: 'transport', entry: { values: goodValues(id) }, findings: [] },
      ])
    }
  })

  it('is found below titles and banners, its columns in any order', () => {
    const turned = [...header].reverse()
    const { rows, headerRow } = readOf(
      table(
        'x',
        ['本系统为非涉密系统'],
        ['新闻发布活动填报表', null, '2026年第三季度'],
        [],
        turned,
        [...row].reverse(),
      ),
    )
    expect(headerRow).toBe(4)
    expect(rows).toMatchObject([{ row: 5, entry: { values: goodValues('press-events') } }])
  })

  it('knows headers by stars, brackets, width and spaces apart', () => {
    const dressed = header.map((label) => ` ${label}＊ `)
    dressed[at('活动日期')] = '活 动 日 期（必填）'
    expect(readOf(table('x', dressed, row)).rows[0]?.entry).toBeDefined()
    const updates = goodRow('website-updates')
    const withUnit = updates.header.map((label) =>
      label === '发布信息数' ? '发布信息数（条）*' : label,
    )
    expect(
      readRows(ledgers['website-updates'], table('x', withUnit, updates.row), options).rows[0]
        ?.entry,
    ).toBeDefined()
  })

  it('leaves out blank rows, and rows with nothing but a serial number', () => {
    const blank = header.map(() => ' ')
    const file = table(
      'x',
      ['序号', ...header],
      ['1', ...row],
      ['2', ...blank],
      [],
      ['3', ...changed({ 活动名称: '另一场' })],
    )
    expect(readOf(file).rows.map((one) => one.row)).toEqual([2, 5])
  })

  it('says which columns are missing, unknown or there twice', () => {
    const missing = readOf(table('x', header.slice(1), row.slice(1)))
    expect(missing.findings).toMatchObject([
      { because: { code: 'missing-column', params: { column: '活动日期' } } },
    ])
    expect(missing.rows).toEqual([])

    const unknown = readOf(table('x', [...header, '领导评价', '备用'], [...row, '好', null]))
    expect(unknown.findings).toMatchObject([
      {
        severity: 'warning',
        column: 'I',
        because: { code: 'unknown-column-filled', params: { column: '领导评价' } },
      },
      { severity: 'warning', column: 'J', because: { code: 'unknown-column' } },
    ])
    expect(unknown.rows[0]?.entry).toBeDefined()

    const twice = readOf(table('x', [...header, '活动日期'], [...row, '2026-01-01']))
    expect(twice.findings).toMatchObject([
      { severity: 'error', column: 'I', because: { code: 'repeated-column' } },
    ])
    expect(twice.rows).toEqual([])
  })

  it('without a header is refused, empty it is nothing', () => {
    expect(readOf(table('x', ['甲', '乙'], ['1', '2'])).findings).toMatchObject([
      { because: { code: 'no-header' } },
    ])
    expect(readOf(table('x')).findings).toEqual([])
  })

  it('may leave out a column that need not be filled in', () => {
    const index = at('发布实录链接')
    const { rows } = readOf(table('x', header.toSpliced(index, 1), row.toSpliced(index, 1)))
    expect(rows[0]?.entry?.values).not.toHaveProperty('link')
    expect(
      found({ ...readOf(table('x', header.toSpliced(index, 1), row.toSpliced(index, 1))) }),
    ).toEqual(['2 no-evidence'])
  })

  it('of too many rows is refused as a whole', () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, () => row)
    const sheet = readOf(table('x', header, ...rows))
    expect(sheet.findings).toMatchObject([
      { because: { code: 'too-many-rows', params: { count: 20_001, max: 20_000 } } },
    ])
    expect(sheet.rows).toEqual([])
  })
})

describe('a row that is wrong', () => {
  it('names row and column, and gives no entry', () => {
    const sheet = readOf(
      table('新闻发布活动', header, row, changed({ 发布形式: '茶话会', 活动日期: '3/8/2026' })),
    )
    // Day is column A, form is column C.
    expect(found(sheet)).toEqual(['3A !ambiguous-day', '3C !not-a-choice'])
    expect(sheet.rows.map(({ entry }) => entry !== undefined)).toEqual([true, false])
  })

  it('stands twice in the file', () => {
    expect(
      found(
        readOf(table('x', header, row, row, changed({ 活动名称: '第三季度 安全生产新闻发布会' }))),
      ),
    ).toEqual(['3B !same-event-in-file', '4B !same-event-in-file'])
  })

  it('repeats an event that the unit has registered otherwise, which may be confirmed', () => {
    const existing = () => [{ ...goodValues('press-events'), topic: 'hot-topic' }]
    const sheet = readOf(table('x', header, row), { existing })
    expect(found(sheet)).toEqual(['2B same-event'])
    expect(sheet.rows[0]?.entry).toBeDefined()
  })

  it('is known when the unit has this very entry, and counts as repeated only in the file', () => {
    const existing = (unit: string) => (unit === 'transport' ? [goodValues('press-events')] : [])
    const sheet = readOf(table('x', header, row, row), { existing })
    expect(sheet.rows.map(({ known }) => known)).toEqual([true, undefined])
    expect(found(sheet)).toEqual(['3B !same-event-in-file'])
    const other = readOf(table('x', ['单位', ...header], ['广东省生态环境厅', ...row]), {
      existing,
    })
    expect(other.rows.map(({ known, findings }) => [known, findings])).toEqual([[undefined, []]])
  })

  it('shows what stands in the cell', () => {
    const [wrong] = readOf(table('x', header, changed({ 活动日期: 12 }))).rows
    expect(wrong?.findings).toMatchObject([{ column: 'A', shown: '12' }])
  })
})

describe('cells of a workbook', () => {
  const cell = (label: string, content: Cell) =>
    readOf(table('x', header, changed({ [label]: content })))

  it('hold days as serial numbers, dates, numbers of eight digits and text', () => {
    const days: (Cell | string | number)[] = [
      // 46235 days after 1899-12-30 is 2026-08-01, so 46237 is the third.
      46_237,
      46_237.75,
      20_260_803,
      { kind: 'time', text: '2026-08-03T00:00' },
      { kind: 'time', text: '2026-08-03T14:30' },
      '2026.8.3',
    ]
    for (const day of days) {
      const sheet = readOf(table('x', header, changed({ 活动日期: day })))
      expect(sheet.rows[0]?.entry?.day).toBe('2026-08-03')
    }
    expect(found(readOf(table('x', header, changed({ 活动日期: 12 }))))).toEqual(['2A !not-a-day'])
  })

  it('hold instants; one without a time is asked about', () => {
    const good = goodRow('responses')
    const readInstantCell = (content: Cell | number) => {
      const cells = good.header.map((label, index) =>
        label === '发现时间' ? content : (good.row[index] ?? null),
      )
      return readRows(ledgers.responses, table('x', good.header, cells), options)
    }
    const discovered = (sheet: ReadSheet) => sheet.rows[0]?.entry?.values['discovered']
    expect(discovered(readInstantCell({ kind: 'time', text: '2026-08-04T10:05' }))).toBe(
      '2026-08-04T10:05+08:00',
    )
    // 10:05 is 605/1440 of a day, which no binary number holds exactly.
    expect(discovered(readInstantCell(46_238 + 605 / 1440))).toBe('2026-08-04T10:05+08:00')
    expect(found(readInstantCell({ kind: 'time', text: '2026-08-05T00:00' }))).toContain(
      '2D midnight',
    )
  })

  it('hold numbers that were calculated', () => {
    const good = goodRow('incidents')
    const kinds = {
      问题类别: '站点无法访问',
      访问失败比例: { kind: 'number', value: 0.035, percent: true } as Cell,
      持续天数: null,
    }
    const cells = good.header.map((label, index) =>
      label in kinds ? (kinds[label as keyof typeof kinds] as Cell) : (good.row[index] ?? null),
    )
    const sheet = readRows(ledgers.incidents, table('x', good.header, cells), options)
    // Shown as 3.5 %.
    expect(sheet.rows[0]?.entry?.values['percent']).toBe('3.5')
  })

  it('with a formula give its result and a word of caution', () => {
    const sheet = cell('活动名称', { kind: 'text', text: '合成的名称', formula: 'with-value' })
    expect(found(sheet)).toEqual(['2B formula'])
    expect(sheet.rows[0]?.entry?.values['title']).toBe('合成的名称')
  })

  it('with a formula and no result, or an error, are refused', () => {
    expect(found(cell('活动名称', { kind: 'blank', formula: 'no-value' }))).toEqual([
      '2B !formula-without-value',
    ])
    expect(found(cell('活动名称', { kind: 'error', code: '#REF!' }))).toEqual(['2B !cell-error'])
  })

  it('merged downwards repeat, but not numbers; merged across are refused', () => {
    expect(found(cell('活动名称', { kind: 'text', text: '甲', merged: 'down' }))).toEqual([
      '2B merged',
    ])
    expect(found(cell('活动名称', { kind: 'text', text: '甲', merged: 'across' }))).toEqual([
      '2B !merged',
    ])
    const good = goodRow('interviews')
    const cells = good.header.map((label, index) =>
      label === '答复提问数'
        ? ({ kind: 'number', value: 5, merged: 'down' } as const)
        : (good.row[index] ?? null),
    )
    expect(found(readRows(ledgers.interviews, table('x', good.header, cells), options))).toEqual([
      '2F !merged',
    ])
  })
})

describe('the column of units', () => {
  const unitOf = (name: string, about: Partial<ImportOptions> = {}) =>
    readOf(table('x', ['单位名称', ...header], [name, ...row]), about).rows[0]

  it('knows a unit by id, name, former name, short name, and by the name above', () => {
    expect(unitOf('ecology')?.unit).toBe('ecology')
    expect(unitOf('广东省生态环境厅')?.unit).toBe('ecology')
    expect(unitOf(' 广东省环境保护厅 ')?.unit).toBe('ecology')
    expect(unitOf('生态环境厅')?.unit).toBe('ecology')
    expect(unitOf('深圳市人民政府水务局')?.unit).toBe('b-water')
    expect(unitOf('')?.unit).toBe('transport')
  })

  it('asks for the id where names are shared, unless only one is the caller’s', () => {
    expect(unitOf('水务局')?.findings).toMatchObject([
      {
        column: 'A',
        because: { code: 'ambiguous-unit', params: { count: 2, ids: 'a-water、b-water' } },
      },
    ])
    expect(unitOf('水务局', { mayWrite: (unit) => unit === 'b-water' })?.unit).toBe('b-water')
  })

  it('refuses units that are unknown, out of reach or missing', () => {
    const code = (name: string, about: Partial<ImportOptions> = {}) =>
      unitOf(name, about)?.findings[0]?.because.code
    expect(code('教育厅')).toBe('unknown-unit')
    expect(code('广东省生态环境厅', { mayWrite: (unit) => unit === 'transport' })).toBe(
      'unit-not-allowed',
    )
    const { ownUnit: _, ...office } = options
    expect(
      readRows(press, table('x', header, row), office).rows[0]?.findings[0]?.because.code,
    ).toBe('unit-missing')
  })
})

describe('evidence beside the fields', () => {
  it('is read from its own column', () => {
    const { rows } = readOf(
      table('x', [...header, '佐证材料'], [...changed({ 发布实录链接: null }), '粤府办[2026]3号']),
    )
    expect(rows[0]?.entry?.evidence).toEqual([{ kind: 'document', number: '粤府办〔2026〕3号' }])
    expect(rows[0]?.findings).toEqual([])
  })

  it('that is neither link nor number is refused', () => {
    expect(found(readOf(table('x', [...header, 'Evidence'], [...row, '见附件'])))).toEqual([
      '2I !evidence-unreadable',
    ])
  })
})

describe('a workbook of several sheets', () => {
  const names = [
    '新闻发布活动',
    '1. 政府网站信息发布',
    'Interviews',
    'online interviews (2)',
    '填报说明',
    '选项',
    '草稿',
  ]
  const read = readTables(
    names.map((name) => table(name, ['活动日期', '栏目名称'])),
    options,
  )

  it('gives each sheet to the ledger it is named after', () => {
    expect(read.sheets.map(({ sheet, ledger }) => `${sheet}: ${ledger}`)).toEqual([
      '新闻发布活动: press-events',
      '1. 政府网站信息发布: website-updates',
      'Interviews: interviews',
      'online interviews (2): interviews',
    ])
  })

  it('may say whose a single table is', () => {
    const read = readTables([table('导出', header, row)], options, press)
    expect(read.sheets.map(({ ledger, rows }) => [ledger, rows.length])).toEqual([
      ['press-events', 1],
    ])
  })

  it('names sheets of no ledger, unless they are blank or belong to the template', () => {
    expect(read.findings.map(({ sheet }) => sheet)).toEqual(['草稿'])
    expect(readTables([table('Sheet2')], options).findings).toEqual([])
  })
})

describe('whatever stands in a table', () => {
  const anyCell = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom<Cell>(
      { kind: 'error', code: '#N/A' },
      { kind: 'blank', formula: 'no-value' },
      { kind: 'list', value: [null, { name: 1 }] },
      { kind: 'time', text: '1899-12-31T09:40' },
    ),
  )

  it('reading neither throws nor takes what is wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEDGER_IDS),
        fc.array(fc.array(anyCell, { maxLength: 16 }), { maxLength: 8 }),
        (id, cells) => {
          const { rows } = readRows(ledgerOf(id), table('x', goodRow(id).header, ...cells), options)
          const wrong = rows.filter(
            ({ entry, findings }) =>
              (entry !== undefined) === findings.some(({ severity }) => severity === 'error'),
          )
          expect(wrong).toEqual([])
        },
      ),
    )
  })

  it('names columns as spreadsheets do', () => {
    // 26 letters, then AA at 26, AZ at 51, BA at 52, ZZ at 701 (26 + 26 * 26 - 1), AAA at 702.
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })
})
