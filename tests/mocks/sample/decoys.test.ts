import { describe, expect, it } from 'vitest'
import { YEAR_MISSED } from '#mocks/sample/story/cast.ts'
import { decoys } from '#mocks/sample/story/decoys.ts'
import { typed } from '#mocks/sample/story/typing.ts'
import { reportedBy, dayOfFact } from '#mocks/sample/invent/all-facts.ts'
import { checkEntry } from '#domain/facts/check-entry.ts'
import { sameEventKey } from '#domain/facts/same-event.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { SAMPLE_DAY } from '#mocks/sample/periods.ts'
import { cardOf, lineOf, pointsOf, unitOf } from './scored.ts'

/** Each decoy, and what a wrong query, window or import would make of it. */
describe('decoys', () => {
  it('say what they catch, and stand among the rows of their unit', () => {
    for (const { catches, unit, facts } of decoys) {
      expect(catches.length).toBeGreaterThan(8)
      const slots = new Set(reportedBy(unitOf(unit)).map(({ ledger, slot }) => `${ledger} ${slot}`))
      for (const { ledger, slot } of facts) expect(slots).toContain(`${ledger} ${slot}`)
    }
  })

  it('a conference the day before or after the quarter is none of the quarter', () => {
    expect(pointsOf(cardOf('440000-housing', '2025-Q2'), 'press-own')).toBe(0)
    // 31 March and 1 July count where they belong; the scheme gives 4 points.
    expect(pointsOf(cardOf('440000-housing', '2025-Q1'), 'press-own')).toBe(4)
    expect(pointsOf(cardOf('440000-housing', '2025-Q3'), 'press-own')).toBe(4)
  })

  it('a head who spoke on 31 December and on 5 January did not speak in the year between', () => {
    expect(pointsOf(cardOf(YEAR_MISSED, '2025-Q4'), 'press-head')).toBe(0)
    expect(pointsOf(cardOf(YEAR_MISSED, '2024-Q4'), 'press-head')).toBe(3)
    expect(pointsOf(cardOf(YEAR_MISSED, '2026-Q1'), 'press-head')).toBe(3)
  })

  it('an event of the same day and title is another event at another unit', () => {
    const title = '绿色交通与碳普惠联合新闻发布会'
    for (const unit of ['440000-ecology', '440000-transport']) {
      const found = reportedBy(unitOf(unit)).filter(({ values }) => values.title === title)
      expect(found).toHaveLength(1)
    }
  })

  it('who attends holds no conference', () => {
    const card = cardOf('440000-agriculture', '2026-Q1')
    expect(pointsOf(card, 'press-own')).toBe(0)
    expect(pointsOf(card, 'press-spokesperson')).toBe(3)
  })

  it('a correction that moves the day moves the event into the next quarter', () => {
    const title = '省卫生健康委托育服务新闻发布会（补登）'
    const counted = (period: string, view: 'self' | 'official') => {
      const line = lineOf(cardOf('440000-health', period, view), 'press-own')
      return line.kind === 'scored' ? Number(line.value?.amount) : Number.NaN
    }
    expect(reportedBy(unitOf('440000-health')).some(({ values }) => values.title === title)).toBe(
      true,
    )
    expect(counted('2026-Q1', 'self') - counted('2026-Q1', 'official')).toBe(1)
    expect(counted('2026-Q2', 'official') - counted('2026-Q2', 'self')).toBe(1)
  })

  it('of two corrections the later holds', () => {
    // The mailbox: 100 answered, 88 of them on time after the second correction; 公众问答 adds its own.
    const line = lineOf(cardOf('440700', '2025-Q4'), 'web-messages-timely')
    const own = reportedBy(unitOf('440700')).find(
      ({ ledger, values }) =>
        ledger === 'inquiries' &&
        values.day === '2025-12-31' &&
        values.channel === 'questions-and-answers',
    )
    const answered = 100 + Number(own?.values.answered ?? 0)
    const onTime = 88 + Number(own?.values.onTime ?? 0)
    expect(line.kind === 'scored' && line.value?.counts).toEqual({ part: onTime, of: answered })
  })

  it('an officer on the own website, and a head on another, are no interview of a head', () => {
    const line = lineOf(cardOf('440500', '2025-Q4'), 'web-interviews')
    const earlier = reportedBy(unitOf('440500')).filter(
      ({ ledger, slot, values }) =>
        ledger === 'interviews' && slot === 'interview' && String(values.day).startsWith('2025'),
    )
    expect(line.kind === 'scored' && Number(line.value?.amount)).toBe(earlier.length)
  })

  it('a rule that lapses on the last day of the quarter is in force, one that lapsed the day before is not', () => {
    const card = cardOf('441300', '2025-Q2')
    // 0.5 points each in the scheme.
    expect(pointsOf(card, 'media-liaison')).toBe(0.5)
    expect(pointsOf(card, 'media-meeting')).toBe(0)
    expect(pointsOf(cardOf('441300', '2025-Q3'), 'media-liaison')).toBe(0)
  })
})

describe('how clerks type', () => {
  it.each([
    ['440981', 'full-width digits'],
    ['440983', 'days in Chinese'],
    ['440982', 'blanks around titles'],
    ['440904', 'ticks for yes and no'],
  ])('%s types %s, and the check reads what was meant', (unit) => {
    const rows = reportedBy(unitOf(unit)).filter(({ asTyped }) => asTyped !== undefined)
    expect(rows.length).toBeGreaterThan(10)
    for (const fact of rows) {
      const raw = { ...fact.values, ...typed(fact, dayOfFact(fact)).asTyped }
      const { values, findings } = checkEntry(ledgerOf(fact.ledger), raw, {
        today: SAMPLE_DAY,
        evidence: fact.evidence,
      })
      expect(findings).toEqual([])
      expect(values).toEqual(fact.values)
    }
  })
})

describe('every invented row of some units', () => {
  it.each(['440000-transport', '440100', '440222', '445300', '441500'])(
    'passes the check without a finding at %s, and tells of an event of its own',
    (unit) => {
      const events = new Set<string>()
      const facts = reportedBy(unitOf(unit))
      for (const { ledger: id, values, evidence } of facts) {
        const ledger = ledgerOf(id)
        expect(checkEntry(ledger, values, { today: SAMPLE_DAY, evidence }).findings).toEqual([])
        events.add(`${id} ${sameEventKey(ledger, values)}`)
      }
      expect(events.size).toBe(facts.length)
    },
  )
})
