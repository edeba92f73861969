import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import {
  formatChange,
  formatDay,
  formatInstant,
  formatInstantShort,
  formatNumber,
  formatPercent,
  formatPoints,
  unbroken,
} from '#ui/format.ts'
import { useFormat } from '#ui/use-format.ts'
import { createWords } from '#ui/words.ts'
import type { Locale } from '#ui/words.ts'

async function formatIn(locale: Locale) {
  let format: ReturnType<typeof useFormat> | undefined
  const part = { setup: () => void (format = useFormat()), render: () => null }
  mount(part, { global: { plugins: [await createWords(locale)] } })
  if (!format) throw new Error('not set up')
  return format
}

describe('points', () => {
  it('are rounded half-up from the exact value', () => {
    // 81.335 lies below its nearest binary number or above it; on paper it rounds to 81.34.
    expect(formatPoints('81.335', 2)).toBe('81.34')
    expect(formatPoints('0.05', 1)).toBe('0.1')
    expect(formatPoints('1/3', 2)).toBe('0.33')
    expect(formatPoints('2/3', 0)).toBe('1')
    expect(formatPoints('86', 1)).toBe('86.0')
  })
})

describe('a change', () => {
  it('has a direction and a size without a sign', () => {
    expect(formatChange('1.28', 2)).toEqual({ direction: 'up', size: '1.28' })
    expect(formatChange('-0.5', 0)).toEqual({ direction: 'down', size: '1' })
  })

  it('is none where nothing of it shows', () => {
    expect(formatChange('-0.004', 2)).toEqual({ direction: 'same', size: '0.00' })
  })
})

describe('numbers', () => {
  it('have separators of thousands and the decimals asked for', () => {
    expect(formatNumber(6512, 'zh')).toBe('6,512')
    expect(formatNumber(48.5, 'en', 2)).toBe('48.50')
    expect(formatPercent(95)).toBe('95.0%')
    // Two thirds of 100.
    expect(formatPercent('200/3', 1)).toBe('66.7%')
  })
})

describe('days and times', () => {
  it('are those of the province, wherever the reader sits', () => {
    // 18:05 of 31 December in Greenwich is 02:05 of 1 January in Guangzhou.
    expect(formatInstant('2026-12-31T18:05:00Z', 'zh')).toBe('2027年1月1日 02:05')
    expect(formatInstantShort('2026-12-31T18:05:00Z')).toBe('2027-01-01 02:05')
    expect(formatInstant('2026-08-03T00:30+08:00', 'en')).toBe('3 August 2026 00:30')
  })

  it('are written without leading zeros, as on paper', () => {
    expect(formatDay('2026-03-09', 'zh')).toBe('2026年3月9日')
    expect(formatDay('2026-03-09', 'zh-Hant')).toBe('2026年3月9日')
    expect(formatDay('2026-03-09', 'en')).toBe('9 March 2026')
  })
})

describe('periods', () => {
  it('are called by name in each language', async () => {
    const [zh, en] = [await formatIn('zh'), await formatIn('en')]
    expect(['2026', '2026-H1', '2026-Q3', '2026-09'].map(zh.period)).toEqual([
      '2026年',
      '2026年上半年',
      '2026年第三季度',
      '2026年9月',
    ])
    expect(['2026', '2026-H2', '2026-Q3'].map(en.period)).toEqual([
      '2026',
      'Second half of 2026',
      'Q3 2026',
    ])
  })

  it('stay as written where they are none', async () => {
    expect((await formatIn('zh')).period('长期')).toBe('长期')
  })
})

describe('sizes of files', () => {
  it('are told in the largest fitting unit', async () => {
    const { bytes } = await formatIn('zh')
    // 1 KB is 1,024 bytes; 10 MB are 10 × 1,048,576.
    expect([bytes(0), bytes(1023), bytes(1536), bytes(10_485_760)]).toEqual([
      '0 字节',
      '1,023 字节',
      '1.5 KB',
      '10.0 MB',
    ])
  })
})

describe('a sentence', () => {
  it('keeps a number with the word that it counts, and breaks elsewhere', () => {
    expect(unbroken('平均 81.70 分，9 个不合格')).toBe('平均 81.70\u00a0分，9\u00a0个不合格')
    expect(unbroken('9 units failed')).toBe('9 units failed')
  })
})
