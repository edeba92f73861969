import { describe, expect, it } from 'vitest'
import { lineDiff, withContext } from '#domain/snapshot/line-diff.ts'

const marks = { same: ' ', gone: '-', new: '+' } as const
const drawn = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => `${marks[kind]}${text}`)

describe('the difference of two texts', () => {
  it('is nothing where they are the same', () => {
    expect(drawn('甲\n乙', '甲\n乙')).toEqual([' 甲', ' 乙'])
    expect(drawn('', '')).toEqual([])
  })

  it('keeps what stayed, and shows what went before what came', () => {
    expect(drawn('标题\n甲\n乙\n页脚', '标题\n甲\n丙\n页脚')).toEqual([
      ' 标题',
      ' 甲',
      '-乙',
      '+丙',
      ' 页脚',
    ])
  })

  it('loses as few lines as it can', () => {
    expect(
      drawn('a\nb\nc\na\nb\nb\na', 'c\nb\na\nb\na\nc').filter((one) => one[0] === ' '),
    ).toHaveLength(4)
  })

  it('gives back both texts', () => {
    const [before, after] = ['1\n2\n3\n5\n8', '0\n2\n3\n4\n8\n9']
    const diff = lineDiff(before, after)
    const textOf = (kind: string) =>
      diff.flatMap((one) => (one.kind === 'same' || one.kind === kind ? [one.text] : [])).join('\n')
    expect([textOf('gone'), textOf('new')]).toEqual([before, after])
  })

  it('takes texts from nothing and to nothing', () => {
    expect(drawn('', '甲')).toEqual(['+甲'])
    expect(drawn('甲', '')).toEqual(['-甲'])
  })

  it('tells texts without a common line as replaced, however long they are', () => {
    const long = (word: string) =>
      Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join('\n')
    expect(lineDiff(long('a'), long('b'))).toHaveLength(6000)
  })

  it('can leave out what stayed but for the lines around', () => {
    const before = Array.from({ length: 9 }, (_, at) => String(at)).join('\n')
    expect(withContext(lineDiff(before, before.replace('4', 'x')))).toEqual([
      { kind: 'skipped', count: 3 },
      { kind: 'same', text: '3' },
      { kind: 'gone', text: '4' },
      { kind: 'new', text: 'x' },
      { kind: 'same', text: '5' },
      { kind: 'skipped', count: 3 },
    ])
  })
})
