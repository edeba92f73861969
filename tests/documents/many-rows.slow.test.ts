import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import { writeCorrections } from '#documents/write-corrections.ts'
import { writeList } from '#documents/write-list.ts'
import { readTables } from '#domain/import/read-tables.ts'
import { addDays } from '#domain/calendar/day.ts'
import { goodRow, options } from '../domain/import/tables.ts'
import { zhWords } from './words.ts'

const COUNT = 10_000

describe('ten thousand rows', () => {
  it('are written, read, checked and returned in seconds', async () => {
    const { header, row } = goodRow('press-events')
    const rows = (async function* () {
      // Every tenth has a form that there is none of; days go round the year.
      for (let index = 0; index < COUNT; index += 1) {
        const day = addDays('2026-01-01', index % 240)
        yield [
          day,
          `第${index}场新闻发布会`,
          index % 10 === 9 ? '茶话会' : (row[2] ?? null),
          ...row.slice(3),
        ]
      }
    })()
    const columns = header.map((label, index) => ({
      header: label,
      kind: index === 0 ? ('day' as const) : ('text' as const),
    }))
    const bytes = new Uint8Array(
      await new Response(writeList({ name: '新闻发布活动', columns, rows }, 'xlsx')).arrayBuffer(),
    )

    const began = performance.now()
    const file = await readWorkbook(bytes, 'a.xlsx')
    const tables = file.kind === 'read' ? file.tables : []
    const { sheets } = readTables(tables, options)
    const taken = performance.now() - began

    expect(sheets[0]?.rows).toHaveLength(COUNT)
    expect(sheets[0]?.rows.filter(({ entry }) => entry === undefined)).toHaveLength(COUNT / 10)
    // About 1 s on two free cores; the limit leaves room for a busy machine.
    expect(taken).toBeLessThan(10_000)
    const bad = await writeCorrections(tables, sheets, zhWords)
    expect(bad?.length).toBeGreaterThan(10_000)
  }, 60_000)
})
