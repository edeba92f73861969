import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#documents/read-csv.ts'
import { csvOf, pastedBlock, tableOf } from '#domain/import/pasted.ts'
import { readRows } from '#domain/import/read-rows.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'

const trainings = ledgerOf('trainings')
const label = (key: string) => trainings.fields[key]?.label.zh ?? ''
const blockOf = (text: string) => pastedBlock(trainings, readCsv(text, 'trainings'), label)
const options = {
  today: '2026-11-22',
  units: unitIndex([]),
  ownUnit: '440100',
  mayWrite: () => true,
}

describe('a block that was pasted', () => {
  it('takes its columns from the row that names them, in any order', () => {
    const block = blockOf('培训名称\t培训日期\n新闻发布培训\t2026年11月3日\n')
    expect(block).toEqual({
      header: ['培训名称', '培训日期'],
      rows: [['新闻发布培训', '2026年11月3日']],
    })
  })

  it('without names takes them in the order of the form', () => {
    const [first = '', second = ''] = Object.keys(trainings.fields)
    const block = blockOf('2026-11-03\t新闻发布培训\n2026-11-04\t舆情回应培训')
    expect(block?.header).toEqual([label(first), label(second)])
    expect(block?.rows).toHaveLength(2)
  })

  it('keeps line breaks, quotes and tabs inside a cell, and drops blank rows', () => {
    const block = blockOf('培训名称\t培训日期\n"第一行\n第""二""行"\t2026-11-03\n\t\n')
    expect(block?.rows).toEqual([['第一行\n第"二"行', '2026-11-03']])
  })

  it('is nothing when nothing stands in it', () => {
    expect(blockOf('')).toBeUndefined()
    expect(blockOf('\t\t\n \t')).toBeUndefined()
  })

  it('says of each cell what the import would say', () => {
    const required = Object.keys(trainings.fields).filter((key) => trainings.fields[key]?.required)
    const cells = required.map((key) => (key === trainings.dayField ? '去年' : '1'))
    const block = blockOf(`${required.map(label).join('\t')}\n${cells.join('\t')}`)
    if (!block) throw new Error('nothing was read')
    const [row] = readRows(trainings, tableOf(block, 'trainings'), options).rows
    expect(row?.findings).toContainEqual(
      expect.objectContaining({
        column: 'A',
        because: expect.objectContaining({ code: 'not-a-day' }),
      }),
    )
  })

  it('comes back the same through the file that is sent', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll(/[\r\0]/g, '').trim())
    const cell = text.filter((one) => one !== '' && !/^['=+@\t-]/.test(one))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const block = { header: ['培训名称', '培训日期'], rows: rows.map((row) => [...row]) }
        const again = readCsv(csvOf(block), 'trainings')
        expect(pastedBlock(trainings, again, label)).toEqual(block)
      }),
    )
  })
})
