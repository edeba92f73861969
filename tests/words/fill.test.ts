import { describe, expect, it, vi } from 'vitest'
import { fill, placeholdersOf } from '#words/fill.ts'

describe('filling a text', () => {
  it('puts each value into its placeholder, as often as it is named', () => {
    expect(fill('{unit}：{count}项，{unit}', { unit: '广州市', count: 3 })).toBe(
      '广州市：3项，广州市',
    )
  })

  it('leaves a placeholder without a value to be seen, and reports it', () => {
    const report = vi.fn<(name: string) => void>()
    expect(fill('共 {count} 项', {}, report)).toBe('共 {count} 项')
    expect(report).toHaveBeenCalledWith('count')
  })

  it('takes no value from the prototype of the values', () => {
    expect(fill('{toString}', {})).toBe('{toString}')
  })

  it('chooses between one and many, where a language needs it', () => {
    const text = '{count|# fact|# facts} found'
    expect(fill(text, { count: 1 })).toBe('1 fact found')
    expect(fill(text, { count: '1,204' })).toBe('1,204 facts found')
    expect(fill(text, { count: 0 })).toBe('0 facts found')
  })

  it('names the placeholders of a text once each', () => {
    expect(placeholdersOf('{a} {b|# x|# y} {a}')).toEqual(['a', 'b'])
  })
})
