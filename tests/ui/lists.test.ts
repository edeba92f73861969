import { describe, expect, it } from 'vitest'
import { addFiles } from '#ui/chosen-files.ts'
import { rowAfterKey } from '#ui/grid-keys.ts'
import { matcherOf } from '#ui/search-text.ts'
import { nextSort, sortOf, sortRows, sortText } from '#ui/sort.ts'
import { treeMove, treeRows } from '#ui/tree-rows.ts'
import { placeBeside } from '#ui/use-anchored.ts'

describe('sorting', () => {
  const sorted = (values: (string | number | null)[], descending = false) =>
    sortRows(values, (value) => value, descending)

  it('puts what has no value last in both directions', () => {
    expect(sorted([3, null, 1])).toEqual([1, 3, null])
    expect(sorted([3, null, 1], true)).toEqual([3, 1, null])
  })

  it('counts inside texts, and orders Chinese by pinyin', () => {
    expect(sorted(['第10条', '第2条'])).toEqual(['第2条', '第10条'])
    // guǎng < shēn < zhū
    expect(sorted(['珠海市', '广州市', '深圳市'])).toEqual(['广州市', '深圳市', '珠海市'])
  })

  it('keeps the order of equals', () => {
    const rows = [
      { id: 'a', score: 1 },
      { id: 'b', score: 1 },
    ]
    expect(sortRows(rows, ({ score }) => score, true).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('goes from ascending over descending back to how it came', () => {
    const first = nextSort(null, 'total')
    const second = nextSort(first, 'total')
    expect([first, second, nextSort(second, 'total')]).toEqual([
      { key: 'total', descending: false },
      { key: 'total', descending: true },
      null,
    ])
  })

  it('survives the way through an address, but for columns that are not there', () => {
    expect(sortOf(sortText({ key: 'total', descending: true }), ['name', 'total'])).toEqual({
      key: 'total',
      descending: true,
    })
    expect(sortOf('-secret', ['name', 'total'])).toBeNull()
  })
})

describe('searching', () => {
  it('finds what holds all words, in any order and width', () => {
    const matches = matcherOf('教育 广州')
    expect([matches('广州市教育局'), matches('广州市财政局')]).toEqual([true, false])
    expect(matcherOf('ｙ1-07')('Y1-07')).toBe(true)
  })
})

describe('keys of a grid', () => {
  it('move within the rows and stop at their ends', () => {
    // 100 rows, 10 on a page, from row 95.
    const to = (key: string) => rowAfterKey(key, 95, 100, 10)
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'a'].map(to)).toEqual([
      96,
      94,
      99,
      85,
      0,
      99,
      undefined,
    ])
  })
})

describe('a tree in rows', () => {
  const leaf = (name: string) => ({ name, below: [] })
  const nodes = [{ name: '1', below: [leaf('1.1'), leaf('1.2')] }, leaf('2')]
  const rowsOf = (...open: string[]) =>
    treeRows<{ name: string; below: { name: string; below: never[] }[] }>(
      nodes,
      ({ below }) => below,
      ({ name }) => name,
      (key) => open.includes(key),
    )

  it('shows what is below open nodes only, with its place among its siblings', () => {
    expect(rowsOf().map(({ key }) => key)).toEqual(['1', '2'])
    expect(
      rowsOf('1').map(({ key, level, position, siblings }) => [key, level, position, siblings]),
    ).toEqual([
      ['1', 1, 1, 2],
      ['1.1', 2, 1, 2],
      ['1.2', 2, 2, 2],
      ['2', 1, 2, 2],
    ])
  })

  it('opens, enters, leaves and shuts by the arrow keys', () => {
    expect(treeMove(rowsOf(), 0, 'ArrowRight')).toEqual({ toggle: '1' })
    expect(treeMove(rowsOf('1'), 0, 'ArrowRight')).toEqual({ focus: '1.1' })
    expect(treeMove(rowsOf('1'), 2, 'ArrowLeft')).toEqual({ focus: '1' })
    expect(treeMove(rowsOf('1'), 0, 'ArrowLeft')).toEqual({ toggle: '1' })
    expect(treeMove(rowsOf('1'), 3, 'ArrowRight')).toBeUndefined()
  })
})

describe('choosing files', () => {
  const limits = { accept: ['.xlsx'], maxBytes: 10, maxSize: '10 字节', maxFiles: 2 }
  const file = (name: string, size = 1) => new File(['x'.repeat(size)], name)
  const names = (files: File[]) => files.map(({ name }) => name)

  it('takes what fits and says why it left the rest', () => {
    const { files, problems } = addFiles(
      [],
      [file('甲.XLSX'), file('乙.exe'), file('丙.xlsx', 11)],
      limits,
    )
    expect(names(files)).toEqual(['甲.XLSX'])
    expect(problems.map(({ key }) => key)).toEqual(['ui.file.wrongType', 'ui.file.tooBig'])
  })

  it('fills up to the number allowed', () => {
    const { files, problems } = addFiles([file('1.xlsx')], [file('2.xlsx'), file('3.xlsx')], limits)
    expect([names(files), problems.map(({ key }) => key)]).toEqual([
      ['1.xlsx', '2.xlsx'],
      ['ui.file.tooMany'],
    ])
  })

  it('replaces the one file where there is a place for one', () => {
    const { files } = addFiles([file('旧.xlsx')], [file('新.xlsx')], { ...limits, maxFiles: 1 })
    expect(names(files)).toEqual(['新.xlsx'])
  })
})

describe('the place of a list', () => {
  const anchor = (top: number) => ({ top, bottom: top + 36, left: 20, width: 200 }) as DOMRect

  it('is below its control, as high as there is room', () => {
    // 900 − 136 − 8 at the edge leaves 756; a list is never higher than 360.
    expect(placeBeside(anchor(100), 900)).toEqual({
      left: '20px',
      width: '200px',
      top: '140px',
      maxHeight: '360px',
    })
  })

  it('is above a control near the lower edge', () => {
    // Below: 900 − 836 − 8 = 56, too little. Above: 800 − 8 = 792, of which 360.
    expect(placeBeside(anchor(800), 900)).toEqual({
      left: '20px',
      width: '200px',
      bottom: '104px',
      maxHeight: '360px',
    })
  })
})
