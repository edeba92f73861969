import { describe, expect, it } from 'vitest'
import { between, chance, pick, pickSome } from '#mocks/sample/invent/chance.ts'
import { departmentThemes } from '#mocks/sample/invent/department-themes.ts'
import { personName } from '#mocks/sample/invent/person-name.ts'
import { reportedBy, dayOfFact } from '#mocks/sample/invent/all-facts.ts'
import { reportingUnits } from '#mocks/sample/invent/sample-units.ts'
import { periodsOfSample, SAMPLE_DAY, samplePeriods } from '#mocks/sample/periods.ts'
import { isWorkingDay } from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { shiftPeriod } from '#domain/period/period.ts'
import { office, unitOf } from './scored.ts'

describe('chance', () => {
  it('depends on its words and on nothing else', () => {
    expect(chance('a', 1)).toBe(chance('a', 1))
    expect(chance('a', 1)).not.toBe(chance('a', 2))
    // Words do not run into each other.
    expect(chance('ab', 'c')).not.toBe(chance('a', 'bc'))
  })

  it('spreads evenly enough: a tenth of draws falls into each tenth, give or take a fifth of it', () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let at = 0; at < 10_000; at += 1) {
      const tenth = Math.floor(chance('even', at) * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(200)
  })

  it('gives whole numbers with both ends, and picks in the order of the list', () => {
    const drawn = new Set(Array.from({ length: 200 }, (_, at) => between(3, 5, 'ends', at)))
    expect([...drawn].sort()).toEqual([3, 4, 5])
    expect(['x', 'y']).toContain(pick(['x', 'y'], 'one'))
    expect(() => pick([], 'nothing')).toThrow(RangeError)
    const some = pickSome([1, 2, 3, 4, 5], 3, 'some')
    expect(some).toHaveLength(3)
    expect([...some].sort()).toEqual(some)
  })
})

describe('nothing invented can be taken for real', () => {
  const facts = ['440000-transport', '440100', '440222', '445300'].flatMap((id) =>
    reportedBy(unitOf(id)),
  )

  it('people are called by no family name, and say 示, 例 or 样', () => {
    for (let at = 0; at < 200; at += 1) expect(personName('unit', at)).toMatch(/^.[示例样].?$/)
    for (const { displayName } of office.accounts) expect(displayName).toMatch(/（示例.+）$/)
  })

  it('links lead to example.gov.cn, and numbers of documents carry 示', () => {
    for (const { evidence } of facts) {
      for (const one of evidence) {
        expect(one.kind === 'link' ? one.url : 'number' in one && one.number).toMatch(
          one.kind === 'link' ? /^https:\/\/www\.example\.gov\.cn\// : /示〔\d{4}〕\d+号$/,
        )
      }
    }
  })

  it('nothing has happened after the day on which the sample stands still', () => {
    for (const fact of facts) expect(dayOfFact(fact) <= SAMPLE_DAY).toBe(true)
  })

  it('every organ that reports has a theme of its own', () => {
    for (const { id, parent } of reportingUnits()) {
      if (parent !== '440000' || !id.includes('-')) continue
      expect(departmentThemes[id.replace('440000-', '')]?.work.length).toBeGreaterThan(1)
    }
  })
})

describe('the periods', () => {
  it('are nine quarters in a row, due and locked on working days', () => {
    const [first] = periodsOfSample
    expect(periodsOfSample.map(({ text }) => text)).toEqual(
      periodsOfSample.map((_, at) => first && shiftPeriod(first, at).text),
    )
    for (const { period, opens, due, locks } of samplePeriods) {
      expect(opens < due && due < locks).toBe(true)
      // 2027 is not announced yet; those days are no weekend.
      expect([period, isWorkingDay(chinaHolidays, due)]).toEqual([period, true])
      expect([period, isWorkingDay(chinaHolidays, locks)]).toEqual([period, true])
    }
  })

  it('are locked but for the last two, of which one is closed and one open', () => {
    expect(samplePeriods.map(({ state }) => state).join(' ')).toBe(
      'locked locked locked locked locked locked locked closed open',
    )
  })
})

describe('the accounts', () => {
  it('hold every role, and every unit that reports has exactly one reporter', () => {
    const held = new Set(office.accounts.flatMap(({ roles }) => roles.map(({ role }) => role)))
    expect(held.size).toBe(8)
    const reporters = office.accounts.flatMap(({ roles }) =>
      roles.filter(({ role }) => role === 'reporter').map(({ unit }) => unit),
    )
    expect(reporters.sort()).toEqual(
      reportingUnits()
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('have names of their own, and a dozen of them stand on the sign-in page', () => {
    const names = office.accounts.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(office.accounts.filter(({ shown }) => shown)).toHaveLength(12)
  })
})
