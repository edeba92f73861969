import { describe, expect, it } from 'vitest'
import { allMeasures } from '#domain/measures/all.ts'
import { factReach } from '#domain/scoring/fact-reach.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import { score } from '#domain/scoring/score.ts'
import {
  category,
  inputWith,
  item,
  judged,
  judgement,
  measures,
  part,
  schemeWith,
  threshold,
  veto,
} from '#tests/domain/scoring/fixtures.ts'

describe('preparing a scheme', () => {
  it('happens once for a scheme object and its measures', () => {
    const scheme = schemeWith({})
    expect(prepareScheme(scheme, measures)).toBe(prepareScheme(scheme, measures))
    expect(prepareScheme(scheme, measures)).not.toBe(prepareScheme(scheme, [...measures]))
    expect(prepareScheme(scheme, measures)).not.toBe(prepareScheme({ ...scheme }, measures))
    expect(prepareScheme(scheme)).toBe(prepareScheme(scheme, allMeasures))
  })

  it('plans a class once', () => {
    const prepared = prepareScheme(schemeWith({}), measures)
    expect(prepared.planFor('all')).toBe(prepared.planFor('all'))
  })

  it('refuses a class that the scheme does not have', () => {
    const prepared = prepareScheme(schemeWith({}), measures)
    expect(() => prepared.planFor('none')).toThrow('scheme small has no class none')
  })

  it('refuses a measure that is not there', () => {
    const parts = [part([item('a', 100, threshold('no such measure', 1))])]
    expect(() => prepareScheme(schemeWith({ parts }), measures)).toThrow(
      'scheme small names a measure that is not there: no such measure',
    )
    const vetoes = [veto('v', { measure: 'nor this' })]
    expect(() => prepareScheme(schemeWith({ vetoes }), measures)).toThrow('nor this')
  })

  it('uses the built-in measures unless others are handed in', () => {
    const input = inputWith({ judgements: [judgement('only', '70')] })
    expect(score(input, 'official').total).toEqual({ kind: 'exact', points: '70' })
  })

  it('lists items in the scheme’s order, those of the bonus last', () => {
    const scheme = schemeWith({
      parts: [
        part([category('c', 50, [item('a', 50, judged)]), item('b', 50, judged)], 50, 'one'),
        part([item('d', 100, judged)], 50, 'two'),
      ],
      bonus: { name: { zh: '', en: '' }, ceiling: 1, items: [item('e', 1, judged)] },
    })
    expect(itemsOf(scheme).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'e'])
  })
})

describe('the days from which facts can matter', () => {
  const reach = (period: string, ...ids: string[]) => {
    const scheme = schemeWith({ parts: [part(ids.map((id) => item(id, 10, threshold(id, 1))))] })
    const { from, to } = factReach(scheme, period, prepareScheme(scheme, measures))
    return `${from} to ${to}`
  }

  it('are those of the widest window', () => {
    expect(reach('2026-Q3', 'events')).toBe('2026-07-01 to 2026-09-30')
    expect(reach('2026-Q3', 'events', 'more-events')).toBe('2026-04-01 to 2026-09-30')
    expect(reach('2026-Q3', 'events-this-year', 'events')).toBe('2026-01-01 to 2026-09-30')
    // In January the period before lies in the year before.
    expect(reach('2026-01', 'more-events', 'events-this-year')).toBe('2025-12-01 to 2026-01-31')
    expect(reach('2026-Q3', 'rules-in-force', 'events')).toBe('0001-01-01 to 2026-09-30')
  })

  it('are those of the period where nothing is measured', () => {
    expect(factReach(schemeWith({}), '2026-Q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  })
})
