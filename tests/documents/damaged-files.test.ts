import * as fc from 'fast-check'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import { readTables } from '#domain/import/read-tables.ts'
import { goodRow, options } from '../domain/import/tables.ts'

const { header, row } = goodRow('press-events')
const whole = await writeXlsx({ sheets: [{ name: '新闻发布活动', rows: [header, row, row] }] })

/** Reads a file and what it holds; it may be refused, but nothing may be thrown. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const file = await readWorkbook(bytes, 'press-events.csv')
  if (file.kind === 'refused') return file.because.code
  readTables(file.tables, options)
  return 'read'
}

describe('a damaged file', () => {
  it('is read or refused, wherever it is cut off', async () => {
    const cut = fc.integer({ min: 0, max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        expect(['empty', 'damaged', 'not-a-workbook', 'read']).toContain(
          await outcomeOf(whole.slice(0, length)),
        )
      }),
    )
  })

  it('is read or refused, whichever bytes have changed', async () => {
    const change = fc.tuple(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        expect(await outcomeOf(bytes)).toMatch(/^[a-z-]+$/)
      }),
    )
  })

  it('is read or refused, whatever it consists of', async () => {
    const head = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xef, 0xbb, 0xbf],
      [0x5b],
      [0x7b],
    )
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
        expect(await outcomeOf(Uint8Array.from([...first, ...rest]))).toMatch(/^[a-z-]+$/)
      }),
    )
  })
})
