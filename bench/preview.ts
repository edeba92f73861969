/** The live score beside a form: both totals of a scheme of 100 items, as after each keystroke. */
import { previewOf } from '#features/facts/preview.ts'
import { checkEntry } from '#domain/facts/check-entry.ts'
import { pressEvents } from '#domain/ledgers/press-events.ts'
import { allMeasures } from '#domain/measures/all.ts'
import type { Item, Scheme } from '#domain/schemes/scheme.ts'
import { inputOf } from './province.ts'
import { benchScheme } from './scheme-of-40.ts'
import type { Row } from './table.ts'

const ITEMS = 100
const TIMES = 1000
/** One frame of a screen that draws 60 in a second. */
const FRAME = 16

/** Items over every measure there is, in turn: what a real scheme costs, and more of it. */
const items = Array.from({ length: ITEMS }, (_, index): Item => {
  const measure = allMeasures[index % allMeasures.length]
  if (!measure) throw new Error('there is no measure')
  return {
    kind: 'item',
    id: `item-${index}`,
    name: { zh: `第 ${index} 项`, en: `Item ${index}` },
    points: 1,
    clauses: ['Y1-07'],
    rule: { kind: 'linear', measure: measure.id, zeroAt: 0, fullAt: 4 },
  }
})
const scheme: Scheme = {
  ...benchScheme,
  parts: [{ id: 'base', name: { zh: '基础', en: 'Base' }, weight: 100, nodes: items }],
}

export function benchPreview(): Row[] {
  const input = { ...inputOf(1), scheme }
  const values = (keystroke: number) => ({
    title: `第 ${keystroke} 次按键`,
    day: '2026-08-05',
    form: 'press-conference',
    host: 'own',
    topic: 'key-work',
    attendees: '陈立新（主要负责同志）',
  })
  const times = Array.from({ length: TIMES }, (_, keystroke) => {
    const began = performance.now()
    const entry = checkEntry(pressEvents, values(keystroke), { today: '2026-10-10' })
    if (!entry.values || !previewOf(input, 'press-events', entry, null))
      throw new Error('the entry of the benchmark is not a good one')
    return performance.now() - began
  }).sort((a, b) => a - b)
  const [median = Number.NaN, most = Number.NaN] = [
    times[TIMES >> 1],
    times[Math.floor(TIMES * 0.99)],
  ]
  return [
    {
      what: `check and live score of a form, ${ITEMS} items, a keystroke`,
      ours: `p50 ${median.toFixed(2)} ms, p99 ${most.toFixed(2)} ms`,
      peer: '–',
      goal: `p99 < ${FRAME} ms`,
      reached: most < FRAME,
    },
  ]
}
