import { describe, expect, it } from 'vitest'
import { isDay } from '#domain/calendar/day.ts'
import { isInForce, laterNorms, normOf, normsInForce } from '#domain/clauses/later-norms.ts'

const numberOf = (id: string) => {
  const { limit } = normOf(id)
  return 'value' in limit ? [limit.value, limit.unit] : undefined
}

describe('the later norms', () => {
  it('give the numbers of their sources', () => {
    expect(numberOf('incident-information')).toEqual([5, 'hour'])
    expect(numberOf('incident-press-conference')).toEqual([24, 'hour'])
    expect(numberOf('public-concern-response')).toEqual([48, 'hour'])
    const days = [
      'proactive-disclosure',
      'application-reply',
      'application-extension',
      'correction-notice',
    ]
    expect(days.map(numberOf)).toEqual([20, 20, 20, 7].map((value) => [value, 'working-day']))
    expect(numberOf('third-party-opinion')).toEqual([15, 'working-day'])
    expect(numberOf('hotline-answer')).toEqual([15, 'second'])
    expect(numberOf('hotline-connection')).toEqual([95, 'percent'])
  })

  it('say the number in the words too, in both languages', () => {
    for (const { rule, limit } of laterNorms) {
      if (!('value' in limit)) continue
      expect(rule.zh).toContain(String(limit.value))
      expect(rule.en).toContain(String(limit.value))
    }
  })

  it('do not reach back before their day', () => {
    const response = normOf('public-concern-response')
    expect(isInForce(response, '2016-07-29')).toBe(false)
    expect(isInForce(response, '2016-07-30')).toBe(true)
    expect(normsInForce('2013-11-23')).toEqual([])
    // At the end of 2016 only the three of 2016; the hotline standard came in July 2017.
    expect(normsInForce('2016-12-31').map(({ id }) => id)).toEqual([
      'incident-information',
      'incident-press-conference',
      'public-concern-response',
    ])
    expect(normsInForce('2017-07-01')).toHaveLength(5)
  })

  it('bind by a local rule only through a scheme', () => {
    expect(normOf('policy-interpretation').inForceFrom).toBeUndefined()
    expect(isInForce(normOf('policy-interpretation'), '2026-01-01')).toBe(false)
  })

  it('are each named once, with a source and a real day', () => {
    expect(new Set(laterNorms.map(({ id }) => id)).size).toBe(laterNorms.length)
    expect(laterNorms.filter(({ source }) => source === '')).toEqual([])
    const days = laterNorms.flatMap(({ inForceFrom }) =>
      inForceFrom === undefined ? [] : [inForceFrom],
    )
    expect(days.filter((day) => !isDay(day))).toEqual([])
    expect(() => normOf('nothing')).toThrow(RangeError)
  })
})
