import { describe, expect, it } from 'vitest'
import { allMeasures } from '#domain/measures/all.ts'
import { exact, textOf } from '#domain/number/exact.ts'
import { checkObservation } from '#domain/observation/check.ts'
import { DECISIONS, discrepancyOf, isAgainstUnit } from '#domain/observation/discrepancy.ts'
import { allObservationKinds, observationKind } from '#domain/observation/kinds.ts'
import { OBSERVATION_KINDS, OBSERVED_LEDGERS } from '#domain/observation/kind.ts'
import { ledgersBeside } from '#domain/observation/reported.ts'
import { sameObservation } from '#domain/observation/observation.ts'
import type { Observation } from '#domain/observation/observation.ts'
import { warningOf, warningsOf } from '#domain/observation/warning.ts'
import type { Sign } from '#domain/observation/warning.ts'

const differs = (kind: Parameters<typeof observationKind>[0], reported: string, seen: string) => {
  const found = discrepancyOf(observationKind(kind), exact(reported), exact(seen))
  return found && [textOf(found.size), found.direction]
}

describe('kinds of observations', () => {
  it.each(allObservationKinds.map((kind) => [kind.id, kind] as const))(
    '%s stands beside a measure of the same unit and the same sense',
    (_id, kind) => {
      const measure = allMeasures.find(({ id }) => id === kind.measure)
      expect([measure?.unit, measure?.better]).toEqual([kind.unit, kind.better])
      expect(kind.title.zh && kind.title.en && kind.about.zh && kind.about.en).toBeTruthy()
    },
  )
})

describe('a discrepancy', () => {
  it('has a size and a direction', () => {
    // No blank column reported, three seen: the report is better by 3.
    expect(differs('columns-blank', '0', '3')).toEqual(['3', 'reported-better'])
    // Of columns with news more is better: 100 - 60 = 40.
    expect(differs('columns-updated', '100', '60')).toEqual(['40', 'reported-better'])
    expect(differs('columns-updated', '60', '100')).toEqual(['40', 'reported-worse'])
  })

  it('begins above the tolerance', () => {
    expect(differs('columns-updated', '100', '95')).toBeUndefined()
    expect(differs('columns-updated', '100', '94.99')).toEqual(['5.01', 'reported-better'])
    expect(differs('homepage-age', '10', '11')).toBeUndefined()
  })

  it('is none where somebody only looked on a better day', () => {
    expect(differs('homepage-age', '20', '3')).toBeUndefined()
    // All overdue messages are seen at once, so fewer contradict the report as well.
    expect(differs('messages-overdue', '4', '1')).toEqual(['3', 'reported-worse'])
  })
})

describe('an early warning', () => {
  const sign = (kind: Sign['kind'], value: number, day = '2026-11-22'): Sign => ({
    unit: '440100',
    kind,
    subject: 'https://www.gz.gov.cn',
    day,
    value,
    from: 'observed',
  })
  const warns = (kind: Sign['kind'], value: number, day?: string) =>
    warningOf(sign(kind, value, day), '2026-11-22') !== undefined

  it('begins where domain.md §3 says', () => {
    expect([warns('homepage-age', 9), warns('homepage-age', 10)]).toEqual([false, true])
    expect([warns('columns-blank', 2), warns('columns-blank', 3)]).toEqual([false, true])
    expect([warns('columns-overdue', 6), warns('columns-overdue', 7)]).toEqual([false, true])
    expect([warns('site-failure', 3), warns('site-failure', 3.01)]).toEqual([false, true])
  })

  it('counts the days on, and says when the veto strikes', () => {
    // 9 days on the 20th are 11 on the 22nd: 14 - 11 = 3 days are left, until the 25th.
    expect(warningOf(sign('homepage-age', 9, '2026-11-20'), '2026-11-22')).toMatchObject({
      today: 11,
      daysLeft: 3,
      strikesOn: '2026-11-25',
      struck: false,
    })
    expect(warningOf(sign('homepage-age', 14), '2026-11-22')).toMatchObject({
      struck: true,
      daysLeft: 0,
    })
    expect(warningOf(sign('columns-blank', 3), '2026-11-22')).toMatchObject({ daysLeft: null })
  })

  it('says nothing from a sign of the future, or an old one', () => {
    expect(warns('columns-blank', 4, '2026-11-23')).toBe(false)
    expect(warns('columns-blank', 4, '2026-10-23')).toBe(true)
    expect(warns('columns-blank', 4, '2026-10-22')).toBe(false)
  })

  it('looks at the latest sign of each subject, and puts the most urgent first', () => {
    const rows = warningsOf(
      [
        sign('homepage-age', 12, '2026-11-19'),
        // Updated since: the warning of the 19th is over.
        sign('homepage-age', 0, '2026-11-21'),
        sign('columns-blank', 3),
        { ...sign('account-silence', 11), subject: '广州发布' },
        sign('site-failure', 6),
      ],
      '2026-11-22',
    )
    expect(rows.map(({ kind }) => kind)).toEqual([
      'site-failure',
      'account-silence',
      'columns-blank',
    ])
  })
})

describe('an observation', () => {
  const one: Observation = {
    unit: '440100',
    kind: 'columns-blank',
    subject: 'https://www.gz.gov.cn',
    day: '2026-11-20',
    found: { kind: 'value', value: 3 },
    source: 'checker',
  }

  it('is the same whatever its evidence, and another with another value', () => {
    expect(sameObservation({ ...one, evidence: '月报' })).toBe(sameObservation(one))
    expect(sameObservation({ ...one, found: { kind: 'value', value: 4 } })).not.toBe(
      sameObservation(one),
    )
    expect(sameObservation({ ...one, source: 'key' })).not.toBe(sameObservation(one))
  })

  it('holds a value that can be meant', () => {
    const codes = (more: Partial<Observation>) =>
      checkObservation({ ...one, ...more }, '2026-11-22').map(({ because }) => because.code)
    expect(codes({})).toEqual([])
    expect(codes({ found: { kind: 'value', value: -1 } })).toEqual(['negative'])
    expect(codes({ found: { kind: 'value', value: 2.5 } })).toEqual(['not-whole'])
    expect(codes({ found: { kind: 'value', value: 10_001 } })).toEqual(['too-big'])
    expect(codes({ day: '2026-11-23' })).toEqual(['in-future'])
    expect(codes({ found: { kind: 'failed', because: '超时' } })).toEqual([])
  })
})

it('holds nothing against a unit whose report was believed, or where the observation was set aside', () => {
  const states = ['open', 'corrected', ...DECISIONS] as const
  expect(states.filter(isAgainstUnit)).toEqual(['open', 'corrected', 'observed'])
})

it('names the ledgers that some kind stands beside, for the filter', () => {
  const beside = new Set(OBSERVATION_KINDS.flatMap(ledgersBeside))
  expect([...OBSERVED_LEDGERS].sort()).toEqual([...beside].sort())
})
