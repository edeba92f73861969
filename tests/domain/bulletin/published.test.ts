import { describe, expect, it } from 'vitest'
import { countFigure } from '#domain/bulletin/count.ts'
import { sideOf } from '#domain/bulletin/data.ts'
import type { BulletinData } from '#domain/bulletin/data.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { data, row } from '#tests/domain/bulletin/province.ts'

/**
 * What the province itself published about its government websites: sites that run, share of them that
 * passes, and how many of the 21 prefectures are at 100 %. How many sites failed is not printed: it is
 * the only whole number that gives the printed rate.
 */
const published = [
  // 590 × 97.3 % is between 573.8 and 574.4: 574, 16 failed.
  { period: '2020-Q1', sites: 590, failed: 16, rate: '97.3%', full: 15 },
  // 547 × 98.9 %: 541, 6 failed.
  { period: '2022-Q4', sites: 547, failed: 6, rate: '98.9%', full: 16 },
  // 529 × 99.1 %: 524, 5 failed.
  { period: '2023-Q3', sites: 529, failed: 5, rate: '99.1%', full: 17 },
] as const

const PREFECTURES = 21

/** Sites one after the other to 21 prefectures; those that fail, to as many as are not at 100 %. */
function provinceOf({ period, sites, failed, full }: (typeof published)[number]): BulletinData {
  const failing = PREFECTURES - full
  const rows = Array.from({ length: sites }, (_, at) => {
    const isFailing = at >= PREFECTURES && at < PREFECTURES + failed
    const place = isFailing ? (at - PREFECTURES) % failing : at % PREFECTURES
    return row(`site-${at}`, `网站${at}`, {
      region: `city-${place}`,
      grades: [isFailing ? 'poor' : 'good'],
    })
  })
  const regions = Array.from({ length: PREFECTURES }, (_, at) => [`city-${at}`, `市${at}`] as const)
  return { ...data, now: sideOf(period, rows), before: null, regions: new Map(regions) }
}

describe('the published quarters of the province', () => {
  it.each(published)('$period come out as they were printed', (one) => {
    const province = provinceOf(one)
    const said = (figure: 'units' | 'pass-rate' | 'full-regions' | 'regions') => {
      const ref = { figure, period: one.period }
      return figureText(ref, countFigure(ref, province), 1)
    }
    expect([said('units'), said('pass-rate'), said('full-regions'), said('regions')]).toEqual([
      String(one.sites),
      one.rate,
      String(one.full),
      '21',
    ])
  })

  it('change in percentage points from the exact rates, not from the printed ones', () => {
    const [, before, now] = published
    const [earlier, later] = [provinceOf(before), provinceOf(now)]
    const both = { ...later, before: sideOf('2023-Q2', earlier.now.rows) }
    const ref = { figure: 'pass-rate-change', period: '2023-Q3' } as const
    // 524/529 − 541/547 = 0.99054… − 0.98903… = 0.00151…: 0.2 points, as it happens also printed.
    expect(figureText(ref, countFigure(ref, both), 1)).toBe('提高0.2个百分点')
  })
})
