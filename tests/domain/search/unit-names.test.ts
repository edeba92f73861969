import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#domain/search/fold.ts'
import { hasNumber, packNumbers } from '#domain/search/number-set.ts'
import { allPieces, partOf, readQuery } from '#domain/search/query.ts'
import { byPieces, soughtUnits } from '#domain/search/unit-names.ts'
import { breakWords } from '#domain/search/words.ts'

const named = (unit: string, number: number, ...names: string[]) => ({
  unit,
  numbers: [number],
  names: names.map((name) => ({ name, folded: foldText(name) })),
})
const UNITS = [
  named('440000', 1, '广东省'),
  named('gz-edu', 2, '广州市教育局', '市教育局'),
  named('440100', 3, '广州市', '广州'),
  named('gd-gxt', 4, '省工业和信息化厅', '工信厅', '省经济和信息化委员会'),
  named('lw-edu', 5, '广州市荔湾区教育局', '荔湾区教育局'),
]

function sought(typed: string) {
  const query = readQuery(typed, breakWords)
  if (!query) throw new Error('nothing was typed')
  const all = allPieces(query)
  return soughtUnits(UNITS, query).map(({ unit, pieces }) => [unit, pieces === all])
}

describe('a search for units by name', () => {
  it('finds a unit by its name, a piece of it, its short and its former name, in either script', () => {
    expect(sought('省工业和信息化厅')).toEqual([['gd-gxt', true]])
    expect(sought('工信厅')).toEqual([['gd-gxt', true]])
    expect(sought('经济和信息化')).toEqual([['gd-gxt', true]])
    expect(sought('經濟和信息化委員會')).toEqual([['gd-gxt', true]])
    expect(sought('公安')).toEqual([])
  })

  it('says by which of its names', () => {
    const query = readQuery('经济和信息化', breakWords)
    if (!query) throw new Error('nothing was typed')
    expect(soughtUnits(UNITS, query)[0]?.answers).toEqual(['省经济和信息化委员会'])
  })

  it('puts the name itself before longer names', () => {
    expect(sought('广州市').map(([unit]) => unit)).toEqual(['440100', 'gz-edu', 'lw-edu'])
    expect(sought('荔湾区教育局').map(([unit]) => unit)).toEqual(['lw-edu'])
  })

  it('takes two words as one name, and says who answers only one of them', () => {
    expect(sought('荔湾 教育局')).toEqual([
      ['lw-edu', true],
      ['gz-edu', false],
    ])
    expect(sought('荔湾教育局')).toEqual([['lw-edu', true]])
    expect(sought('"荔湾教育局"')).toEqual([])
  })

  it('does not take a single character for a name', () => {
    expect(sought('局')).toEqual([])
    expect(sought('广州市 局').map(([, isAll]) => isAll)).toEqual([false, false, false])
  })

  it('does not join two names of a unit to one, nor characters to a name', () => {
    expect(sought('"厅工信"')).toEqual([])
    expect(sought('厅工信')).toEqual([])
    expect(sought('区局')).toEqual([])
  })

  it('groups numbers by what they answer', () => {
    const query = readQuery('荔湾 教育局', breakWords)
    if (!query) throw new Error('nothing was typed')
    expect([...byPieces(soughtUnits(UNITS, query))]).toEqual([
      [3, [5]],
      [2, [2]],
    ])
    expect(partOf(query, 2)).toMatchObject({ whole: '教育局' })
  })
})

describe('a packed set of numbers', () => {
  it('holds what was put into it, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(700), { maxLength: 200 }), fc.nat(1000), (all, other) => {
        const packed = packNumbers(all)
        expect(all.every((number) => hasNumber(packed, number))).toBe(true)
        expect(hasNumber(packed, other)).toBe(all.includes(other))
        expect(packed).toMatch(/^[0-o]*$/)
      }),
    )
  })

  it('takes a character for six', () => {
    expect(packNumbers([0, 1])).toBe('3')
    expect(packNumbers([6])).toBe('01')
    expect(packNumbers(Array.from({ length: 6500 }, (_, at) => at))).toHaveLength(1084)
  })
})
