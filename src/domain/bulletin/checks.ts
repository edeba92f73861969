import { add, compareExact, equalExact, exact, isExactText, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Day } from '#domain/calendar/day.ts'
import { previousPeriod, periodOf } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { periodName } from '#domain/bulletin/bulletin.ts'
import { blockText, figuresIn, runText } from '#domain/bulletin/content.ts'
import type { Block, BulletinContent, FigureRun } from '#domain/bulletin/content.ts'
import type { DataRef, DataShown } from '#domain/bulletin/data-ref.ts'
import type { SchemeFace } from '#domain/bulletin/data.ts'
import { datesIn, periodsIn } from '#domain/bulletin/dates.ts'

/** What a check found. Words: src/words, area `bulletins.check`. */
export const CHECKS = [
  'sum',
  'not-in-annex',
  'past-date',
  'other-period',
  'person-named',
  'barred-word',
  'stale-figure',
  'stale-table',
  'changed-figure',
  'no-secrecy-review',
  'not-determined',
  'empty-text',
  'open-comment',
] as const
export type CheckCode = (typeof CHECKS)[number]

export interface Finding {
  code: CheckCode
  /** An error bars review, signature and issue; a warning is for people to weigh. */
  severity: 'error' | 'warning'
  /** Block, or the part of the document it is about. */
  place: string | null
  params: Readonly<Record<string, string | number>>
}

export interface Circumstances {
  period: string
  scheme: SchemeFace
  today: Day
  /** Every unit by name that could be named, whether it stands in an annex or not. */
  named: readonly { unit: UnitId; name: string }[]
  /** Units that stand in an annex. */
  inAnnex: ReadonlySet<UnitId>
  /** Units whose total is not determined yet. */
  undetermined: number
  /** Names of people with an account here. */
  people: readonly string[]
  /** Words that the office does not want to see. */
  words: readonly string[]
  /** What a figure comes to now, as text; undefined where it comes to nothing. */
  current: (run: FigureRun) => string | undefined
  /** What a table comes to now. */
  currentTable?: (ref: DataRef) => DataShown
  review: { reviewer: string | null; result: string | null; at: string | null } | null
  /** Comments that nobody resolved, with the block that each sits on. */
  comments?: readonly { block: string | null; by: string; text: string }[]
  /** Before the review itself its fields are still empty. */
  needsReview: boolean
}

type Params = Finding['params']
const error = (code: CheckCode, place: string | null, params: Params = {}): Finding => ({
  code,
  severity: 'error',
  place,
  params,
})
const warning = (code: CheckCode, place: string | null, params: Params = {}): Finding => ({
  ...error(code, place, params),
  severity: 'warning',
})

/** Everything that should be seen before somebody answers for the document. */
export function checkBulletin(content: BulletinContent, about: Circumstances): Finding[] {
  return [
    ...emptyTexts(content),
    ...sums(content, about),
    ...namedUnits(content, about),
    ...pastDates(content, about),
    ...otherPeriods(content, about),
    ...people(content, about),
    ...barredWords(content, about),
    ...figures(content, about),
    ...tables(content, about),
    ...secrecy(about),
    ...openComments(about),
    ...(about.undetermined > 0
      ? [warning('not-determined', 'annexes', { units: about.undetermined })]
      : []),
  ]
}

/** Every text of the document with its place. */
const textsOf = ({ blocks, title, addressees, copyTo, annexes }: BulletinContent) => [
  { place: 'title', text: title },
  { place: 'addressees', text: addressees },
  ...blocks.map((block) => ({ place: block.id, text: blockText(block) })),
  ...annexes.map(({ title: name }) => ({ place: 'annexes', text: name })),
  { place: 'copyTo', text: copyTo },
]

function emptyTexts({ title, addressees, signature, blocks }: BulletinContent): Finding[] {
  const parts = { title, addressees, signature }
  return [
    ...Object.entries(parts).flatMap(([place, text]) =>
      text.trim() === '' ? [error('empty-text', place)] : [],
    ),
    ...blocks.flatMap((block) =>
      blockText(block).trim() === '' ? [warning('empty-text', block.id)] : [],
    ),
  ]
}

/** The number that a figure shows; undefined where it shows none. */
function shownNumber(run: FigureRun): Exact | undefined {
  const text = runText(run).replace('%', '')
  return isExactText(text) ? exact(text) : undefined
}

/**
 * Where a paragraph tells how many units have each grade of a class and how many there are, the first
 * add up to the second: what a hand changed shows here.
 */
function sums({ blocks }: BulletinContent, { scheme }: Circumstances): Finding[] {
  return blocks.flatMap((block) => {
    const runs = figuresIn({ blocks: [block] })
    const classes = new Set(runs.map(({ ref }) => ref.class))
    return [...classes].flatMap((id) => sumOf(block, runs, id, scheme))
  })
}

function sumOf(
  block: Block,
  runs: readonly FigureRun[],
  id: string | undefined,
  scheme: SchemeFace,
): Finding[] {
  const ofClass = runs.filter(({ ref }) => ref.class === id)
  const whole = ofClass.find(({ ref }) => ref.figure === 'units')
  const parts = ofClass.filter(({ ref }) => ref.figure === 'grade' || ref.figure === 'open-grades')
  const grades = new Set(parts.flatMap(({ ref }) => ref.grade ?? []))
  const isComplete = scheme.grades.every((grade) => grades.has(grade.id))
  const [all, sum] = [whole && shownNumber(whole), total(parts)]
  if (!isComplete || !all || !sum || equalExact(all, sum)) return []
  // A unit without any grade is in no part; more parts than the whole are always wrong.
  const params = { sum: String(sum.n), units: String(all.n) }
  return [
    compareExact(sum, all) > 0 || hasOverride(ofClass)
      ? error('sum', block.id, params)
      : warning('sum', block.id, params),
  ]
}

const hasOverride = (runs: readonly FigureRun[]) => runs.some(({ override }) => override)

function total(runs: readonly FigureRun[]): Exact | undefined {
  let sum: Exact = ZERO
  for (const run of runs) {
    const one = shownNumber(run)
    if (!one) return undefined
    sum = add(sum, one)
  }
  return sum
}

/** Longer names first, so that 广州市 is not found inside 广州市交通运输局. */
function namedUnits({ blocks }: BulletinContent, { named, inAnnex }: Circumstances): Finding[] {
  const byLength = named
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length)
  return blocks.flatMap((block) => {
    let text = blockText(block)
    return byLength.flatMap(({ unit, name }) => {
      if (!text.includes(name)) return []
      text = text.replaceAll(name, '\u0000'.repeat(name.length))
      return inAnnex.has(unit) ? [] : [error('not-in-annex', block.id, { unit: name })]
    })
  })
}

/** Days until which something is asked lie ahead; so does the date of the document itself, or today. */
function pastDates({ blocks, date }: BulletinContent, { today }: Circumstances): Finding[] {
  const asked = blocks.filter(({ part }) => part === 'next')
  return [
    ...(date < today ? [warning('past-date', 'date', { day: date })] : []),
    ...asked.flatMap((block) =>
      datesIn(blockText(block), Number(today.slice(0, 4))).flatMap((day) =>
        day < today ? [error('past-date', block.id, { day })] : [],
      ),
    ),
  ]
}

function otherPeriods(content: BulletinContent, { period }: Circumstances): Finding[] {
  const own = new Set([period, previousPeriod(periodOf(period)).text])
  const named = textsOf(content).flatMap(({ place, text }) =>
    periodsIn(text).flatMap((other) =>
      own.has(other) ? [] : [warning('other-period', place, { period: periodName(other) })],
    ),
  )
  const counted = content.blocks.flatMap((block) =>
    figuresIn({ blocks: [block] }).flatMap(({ ref }) =>
      ref.period === period
        ? []
        : [error('other-period', block.id, { period: periodName(ref.period) })],
    ),
  )
  return [...counted, ...named]
}

function people(content: BulletinContent, { people: names }: Circumstances): Finding[] {
  if (content.openness !== 'public') return []
  return textsOf(content).flatMap(({ place, text }) =>
    names.flatMap((name) =>
      name.length > 1 && text.includes(name) ? [error('person-named', place, { name })] : [],
    ),
  )
}

const barredWords = (content: BulletinContent, { words }: Circumstances): Finding[] =>
  textsOf(content).flatMap(({ place, text }) =>
    words.flatMap((word) =>
      word !== '' && text.includes(word) ? [error('barred-word', place, { word })] : [],
    ),
  )

function figures({ blocks }: BulletinContent, { current }: Circumstances): Finding[] {
  return blocks.flatMap((block) =>
    figuresIn({ blocks: [block] }).flatMap((run) => {
      const now = current(run) ?? '—'
      if (run.override) {
        const params = { text: run.override.text, now, because: run.override.because }
        return [warning('changed-figure', block.id, params)]
      }
      return now === run.shown ? [] : [error('stale-figure', block.id, { text: run.shown, now })]
    }),
  )
}

const MOST_SAID = 40
const openComments = ({ comments = [] }: Circumstances): Finding[] =>
  comments.map(({ block, by, text }) => {
    const said = text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text
    return warning('open-comment', block, { by, text: said })
  })

function tables({ blocks }: BulletinContent, { period, currentTable }: Circumstances): Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'data') return []
    const title = blockText(block)
    if (block.ref.period !== period) {
      return [error('other-period', block.id, { period: periodName(block.ref.period) })]
    }
    const now = currentTable?.(block.ref) ?? block.shown
    return JSON.stringify(now) === JSON.stringify(block.shown)
      ? []
      : [error('stale-table', block.id, { title })]
  })
}

function secrecy({ review, needsReview }: Circumstances): Finding[] {
  const isDone = review !== null && review.reviewer && review.result && review.at
  if (isDone) return []
  return [
    needsReview ? error('no-secrecy-review', 'secrecy') : warning('no-secrecy-review', 'secrecy'),
  ]
}
