/**
 * The full quarterly bulletin of a province: 6,500 units in six classes, 40 items each, with totals that
 * end in no decimal; its lines are read as the database keeps them. Written as a draft, checked, frozen,
 * and as a Word file with every annex.
 */
import { checkBulletin } from '#domain/bulletin/checks.ts'
import { compileBulletin } from '#domain/bulletin/compile.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import { sideOf } from '#domain/bulletin/data.ts'
import type { BulletinData, BulletinRow } from '#domain/bulletin/data.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { evidenceOf } from '#domain/bulletin/freeze.ts'
import { tallyItems } from '#domain/bulletin/tally.ts'
import type { UnitLines } from '#domain/bulletin/tally.ts'
import { usualSettings } from '#domain/bulletin/templates.ts'
import { fraction, textOf } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { bulletinPaper } from '#documents/official/papers/bulletin-paper.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import { benchScheme } from './scheme-of-40.ts'
import type { Row } from './table.ts'

const UNITS = 6500
const CLASSES = 6
const PERIOD = '2026-Q3'
const MIB = 1024 ** 2

const words = (text: string) => ({ zh: text, en: text })
const classId = (index: number) => `class-${index % CLASSES}`
const scheme: Scheme = {
  ...benchScheme,
  classes: Array.from({ length: CLASSES }, (_, index) => ({
    id: classId(index),
    name: words(`第${index + 1}类`),
    kinds: ['department'],
  })),
}

/** Denominators of their own, as points that are spread over what applies have them. */
function rowOf(index: number, shift: number): BulletinRow {
  const total = fraction(50_000 + ((index * 7919 + shift) % 50_000), 997 + (index % 41))
  const grade = scheme.grades[index % scheme.grades.length]?.id ?? ''
  return {
    unit: `unit-${index}`,
    name: `第${index}单位人民政府办公室`,
    class: classId(index),
    total: { kind: 'exact', points: textOf(total) },
    unofficial: null,
    grades: [grade],
    self: { kind: 'none', because: 'nothing-applies' },
    reported: { sections: index % 17 === 0 ? 2 : 3, of: 3 },
    vetoes: [],
    rank: {
      best: 1 + Math.floor(index / CLASSES),
      worst: 1 + Math.floor(index / CLASSES),
      of: 1084,
    },
    region: `unit-${index % 21}`,
    late: index % 13 === 0,
  }
}

function storedLines(): string[] {
  const items = itemsOf(scheme).map(({ it }) => it.id)
  return Array.from({ length: UNITS }, (_, index) =>
    JSON.stringify({
      lines: Object.fromEntries(
        items.map((id, at) => [id, ['partial', `${(index + at) % 3}`, `${(index + at) % 3}`]]),
      ),
      vetoes: {},
    }),
  )
}

function* parsed(stored: readonly string[]): Generator<UnitLines> {
  for (const [index, text] of stored.entries()) {
    const { lines } = JSON.parse(text) as Pick<UnitLines, 'lines'>
    yield { unit: `unit-${index}`, class: classId(index), lines }
  }
}

const rowsOf = (shift: number) => Array.from({ length: UNITS }, (_, index) => rowOf(index, shift))

function dataOf(
  now: BulletinRow[],
  before: BulletinRow[],
  stored: readonly string[],
): BulletinData {
  return {
    now: sideOf(PERIOD, now),
    before: sideOf('2026-Q2', before),
    scheme,
    asOf: '2026-10-31',
    regions: new Map(now.slice(0, 21).map(({ unit, name }) => [unit, name])),
    items: tallyItems(scheme, parsed(stored)),
    itemNames: new Map(itemsOf(scheme).map(({ it }) => [it.id, it.name.zh])),
    notices: [],
    accountability: [],
  }
}

export async function benchBulletin(): Promise<Row[]> {
  const stored = storedLines()
  const [now, before] = [rowsOf(0), rowsOf(211)]
  const began = performance.now()
  const data = dataOf(now, before, stored)
  const content = compileBulletin(
    data,
    usualSettings({ name: '广东省', kind: 'province' }, '省人民政府办公厅'),
    {
      subject: 'assessment',
      practices: ['unit-1'],
      due: '2026-12-04',
      date: '2026-11-22',
    },
  )
  const evidence = evidenceOf(content, data)
  const compiled = performance.now() - began
  const checking = performance.now()
  checkBulletin(content, {
    period: PERIOD,
    scheme,
    today: '2026-11-22',
    named: now.map(({ unit, name }) => ({ unit, name })),
    inAnnex: new Set(now.map(({ unit }) => unit)),
    undetermined: 0,
    people: [],
    words: [],
    current: ({ ref }) => figureText(ref, countFigure(ref, data), scheme.decimals),
    review: null,
    needsReview: false,
  })
  const checked = performance.now() - checking
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const writing = performance.now()
  const bytes = await writeDocx(
    bulletinPaper({
      content,
      number: '粤府办通报〔2026〕1号',
      isIssued: true,
      annexes: evidence.annexes,
      scheme,
      seal: '数据截至2026年10月31日',
    }),
  )
  const written = performance.now() - writing
  peak = Math.max(peak, process.memoryUsage().rss)
  clearInterval(watch)
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  const row = (what: string, ours: string, goal: string, reached: boolean): Row => ({
    what,
    ours,
    peer: '—',
    goal,
    reached,
  })
  return [
    row(
      'bulletin of 6,500 units, 40 items: counted, written, frozen',
      seconds(compiled),
      '< 3 s',
      compiled < 3000,
    ),
    row('the same: all checks before a review', seconds(checked), '< 3 s', checked < 3000),
    row(
      `the same as .docx with all annexes, ${(bytes.length / MIB).toFixed(1)} MiB`,
      seconds(written),
      '< 5 s',
      written < 5000,
    ),
    row(
      'memory of the process while it is written',
      `${(peak / MIB).toFixed(0)} MiB`,
      '< 500 MiB',
      peak < 500 * MIB,
    ),
  ]
}
