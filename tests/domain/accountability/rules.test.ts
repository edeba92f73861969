import { describe, expect, it } from 'vitest'
import { dueSteps, plannedSteps } from '#domain/accountability/clock.ts'
import type { ClockedRecord } from '#domain/accountability/clock.ts'
import { PUBLISHED_CATEGORIES, inCategory, personsIn } from '#domain/accountability/counts.ts'
import { LAW_GROUNDS, allGrounds, findGround } from '#domain/accountability/grounds.ts'
import {
  MEASURES,
  MEASURE_RULES,
  RECORDED_MEASURES,
  lawfulEnd,
} from '#domain/accountability/measures.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import { claimOf, lastDayOf, maskedName, primaryOf } from '#domain/accountability/record.ts'
import type { Outcome, Remedy } from '#domain/accountability/record.ts'
import { decideBy, stagesFor, windowsOf } from '#domain/accountability/remedies.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import { nationalAccountability } from '#tests/domain/accountability/published.ts'

const outcome = (measure: Measure, more: Partial<Outcome> = {}): Outcome => ({
  measure,
  by: 'recorded',
  organ: '省监察委员会',
  number: '粤监〔2026〕1号',
  day: '2026-03-10',
  told: '2026-03-12',
  until: null,
  revoked: false,
  ...more,
})
const remedy = (more: Partial<Remedy>): Remedy => ({
  outcome: 0,
  stage: 'organ-review',
  filed: '2026-03-20',
  due: '2026-04-20',
  organ: '省监察委员会',
  result: null,
  decided: null,
  ...more,
})

describe('measures', () => {
  it('last as long as the law says', () => {
    // 公务员法 64: 警告 6, 记过 12, 记大过 18, 降级 and 撤职 24 months.
    const kinds = ['warning', 'demerit', 'major-demerit', 'demotion', 'dismissal'] as const
    for (const law of ['sanction', 'government'] as const) {
      expect(kinds.map((one) => lawfulEnd(`${law}-${one}`, '2026-03-10'))).toEqual([
        '2026-09-10',
        '2027-03-10',
        '2027-09-10',
        '2028-03-10',
        '2028-03-10',
      ])
      expect(lawfulEnd(`${law}-discharge`, '2026-03-10')).toBeUndefined()
    }
    // No checked source says how long the party's last: their document does.
    expect(
      MEASURES.filter((one) => MEASURE_RULES[one].kind === 'party').map((one) =>
        lawfulEnd(one, '2026-03-10'),
      ),
    ).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it('are recorded when others decide, but for what only the office does', () => {
    expect(MEASURES.filter((one) => !RECORDED_MEASURES.includes(one))).toEqual([
      'rectify',
      'propose',
    ])
  })

  it('count one for each person and event: the heaviest that holds', () => {
    const all = [outcome('talk'), outcome('party-warning'), outcome('criticise')]
    expect(primaryOf(all)?.measure).toBe('party-warning')
    expect(primaryOf([outcome('talk'), outcome('party-warning', { revoked: true })])?.measure).toBe(
      'talk',
    )
    expect(primaryOf([])).toBeUndefined()
    expect(
      lastDayOf([outcome('talk'), outcome('government-warning', { until: '2026-09-10' })]),
    ).toBe('2026-09-10')
  })
})

describe('remedies', () => {
  const windows = (one: Outcome, remedies: Remedy[] = [], today = '2026-03-20') =>
    windowsOf(chinaHolidays, one, 0, remedies, today)

  it('have the clocks of their law, and none is shown where none is known', () => {
    expect(stagesFor('talk', 'office')).toEqual(['office-review'])
    expect(stagesFor('party-warning', 'recorded')).toEqual([])
    // Thirty days from 12 March: Saturday 11 April, so the Monday after.
    expect(windows(outcome('talk', { by: 'office' }))).toEqual([
      { stage: 'office-review', last: '2026-04-13', open: true },
    ])
    expect(windows(outcome('removal'))).toEqual([
      { stage: 'organ-review', last: '2026-04-13', open: true },
      { stage: 'direct-appeal', last: '2026-04-13', open: true },
    ])
    // A month from 12 March is Sunday 12 April.
    expect(windows(outcome('government-warning'))).toEqual([
      { stage: 're-examination', last: '2026-04-13', open: true },
    ])
    expect(windows(outcome('government-warning'), [], '2026-04-14')[0]?.open).toBe(false)
    expect(decideBy(chinaHolidays, 'direct-appeal', '2026-03-20')).toBe('2026-05-19')
  })

  it('follow one another: the second opens with the answer to the first, and closes the short way', () => {
    const asked = remedy({})
    expect(windows(outcome('removal'), [asked])).toEqual([])
    const answered = remedy({ result: 'upheld', decided: '2026-04-10' })
    // Fifteen days from 10 April: Saturday 25 April, so the Monday after.
    expect(windows(outcome('removal'), [answered], '2026-04-12')).toEqual([
      { stage: 'appeal', last: '2026-04-27', open: true },
    ])
    const above = remedy({ stage: 'direct-appeal', result: 'upheld', decided: '2026-05-10' })
    expect(windows(outcome('removal'), [above], '2026-05-12')).toEqual([])
  })
})

describe('the clock of a record', () => {
  const record = (more: Partial<ClockedRecord>): ClockedRecord => ({
    state: 'in-force',
    ended: null,
    outcomes: [],
    remedies: [],
    isNamed: true,
    ...more,
  })
  const steps = (one: ClockedRecord) =>
    plannedSteps(chinaHolidays, one).map(({ step, day }) => `${step} ${day}`)

  it('closes windows, lapses what has a time, and forgets the name years after', () => {
    const warned = record({ outcomes: [outcome('government-warning', { until: '2026-09-10' })] })
    expect(steps(warned)).toEqual(['window-over 2026-04-14', 'lapse 2026-09-11'])
    expect(steps(record({ ...warned, state: 'lapsed', ended: '2026-09-10' }))).toEqual([
      'erase 2031-09-10',
    ])
    expect(steps(record({ state: 'dismissed', ended: '2026-05-01' }))).toEqual(['erase 2027-05-01'])
    expect(steps(record({ state: 'dismissed', ended: '2026-05-01', isNamed: false }))).toEqual([])
  })

  it('says when a review of the office is late, and does nothing twice', () => {
    const sought = record({
      outcomes: [outcome('talk', { by: 'office' })],
      remedies: [remedy({ stage: 'office-review' })],
    })
    const at = hourOn('2026-04-21', 9)
    const due = dueSteps(chinaHolidays, sought, at, [])
    expect(due.map(({ step }) => step)).toEqual(['review-late'])
    expect(dueSteps(chinaHolidays, sought, at, due)).toEqual([])
  })
})

describe('persons and grounds', () => {
  it('show no more of a name in a list than its family', () => {
    expect(['王小明', '李四', '欧阳修文', 'Ivan', '王'].map(maskedName)).toEqual([
      '王某某',
      '李某',
      '欧阳某某',
      'I***',
      '王某',
    ])
  })

  it('tell one person of an event from another, however the name is spaced', () => {
    const person = (name: string) => ({
      kind: 'person' as const,
      name,
      post: '处长',
      part: 'direct' as const,
    })
    expect(claimOf('e', '440100', person('张 三'))).toBe(claimOf('e', '440100', person('张三')))
    expect(claimOf('e', '440100', person('张三'))).not.toBe(
      claimOf('e', '440100', { kind: 'unit' }),
    )
  })

  it('begin with the clauses about accountability, each once', () => {
    expect(allGrounds.slice(0, 3).map(({ id }) => id)).toEqual(['Y4-08', 'N10-04', 'P38-4'])
    expect(new Set(allGrounds.map(({ id }) => id)).size).toBe(105 + LAW_GROUNDS.length)
    expect(findGround('P39-4')?.words.zh).toContain('弄虚作假')
  })
})

describe('published counts', () => {
  it('come out right from records, though several measures met the same person', () => {
    for (const { parts, total } of nationalAccountability) {
      const entries = Object.entries(parts) as [keyof typeof PUBLISHED_CATEGORIES, number][]
      const persons = entries.flatMap(([category, count]) => {
        const [measure] = PUBLISHED_CATEGORIES[category].measures
        // Everybody was talked to as well: that is not a second person.
        return Array.from({ length: count }, () => [outcome('reminding-talk'), outcome(measure)])
      })
      const counts: Partial<Record<Measure, number>> = {}
      for (const outcomes of persons) {
        const { measure } = primaryOf(outcomes) ?? outcome('talk')
        counts[measure] = (counts[measure] ?? 0) + 1
      }
      for (const [category, count] of entries) {
        expect(inCategory(counts, PUBLISHED_CATEGORIES[category])).toBe(count)
      }
      const sum = entries.reduce((all, [, count]) => all + count, 0)
      expect(personsIn(counts)).toBe(total ?? sum)
    }
  })
})
