/** Sixty months of 6,500 units, keeping of each card what the product keeps: its totals. */
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { score } from '#domain/scoring/score.ts'
import { inputOf } from './province.ts'
import { benchMeasures, benchScheme } from './scheme-of-40.ts'
import type { Row } from './table.ts'

const MONTHS = 60
const UNITS = 6500

export function benchFiveYears(): Row[] {
  const prepared = prepareScheme(benchScheme, benchMeasures)
  const kept: string[] = []
  let peak = 0
  const began = performance.now()
  for (let month = 0; month < MONTHS; month += 1) {
    const period = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    for (let unit = 0; unit < UNITS; unit += 1) {
      const { total } = score(inputOf(unit, period), 'official', prepared)
      kept.push(total.kind === 'exact' ? total.points : total.kind)
    }
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - began) / 1000
  return [
    {
      what: `five years of months, ${kept.length.toLocaleString('en')} cards`,
      ours: `${(peak / 2 ** 20).toFixed(0)} MiB, ${seconds.toFixed(0)} s`,
      peer: '–',
      goal: '≤ 1 GiB',
      reached: peak < 2 ** 30,
    },
  ]
}
