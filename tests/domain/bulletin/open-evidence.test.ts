import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { openEvidence } from '#domain/bulletin/open-evidence.ts'

const row = (unit: string, name: string, more: Partial<AnnexRow> = {}): AnnexRow => ({
  unit,
  name,
  class: 'city',
  rank: { best: 1, worst: 2 },
  total: { kind: 'exact', points: '86.5' },
  grades: ['good'],
  change: null,
  problems: [],
  ...more,
})
const scheme = {
  id: 's',
  version: 1,
  name: { zh: '方案', en: 'Scheme' },
  full: 100,
  decimals: 1,
  classes: [{ id: 'city', name: { zh: '城市', en: 'City' } }],
  grades: [{ id: 'good', name: { zh: '良好', en: 'Good' } }],
  vetoes: [],
}
const stored = (annexes: Record<string, AnnexRow[]>) =>
  JSON.stringify({
    figures: { 'units|2026-Q3': { kind: 'number', amount: '2', counted: ['440100', '440300'] } },
    annexes,
    scheme,
    asOf: '2026-11-23',
  })

describe('the evidence of an issued bulletin, opened for a few lines', () => {
  it('gives the line of a unit in the annex that was asked for', () => {
    const late = row('440100', '广州市', { problems: ['late'] })
    const text = stored({
      'scores-city': [row('440100', '广州市'), row('440300', '深圳市')],
      empty: [],
      problems: [late],
    })
    const { lineOf, scheme: of } = openEvidence(text, ['scores-city', 'empty', 'problems'])
    expect(lineOf('scores-city', '440300')).toEqual(row('440300', '深圳市'))
    expect(lineOf('problems', '440100')).toEqual(late)
    // 深圳 stands in the annex before, and 4401 is the beginning of another's id.
    expect(lineOf('problems', '440300')).toBeUndefined()
    expect(lineOf('scores-city', '4401')).toBeUndefined()
    expect(lineOf('empty', '440100')).toBeUndefined()
    expect(lineOf('unknown', '440100')).toBeUndefined()
    expect(of.classes).toEqual(scheme.classes)
  })

  it('is not misled by whatever stands in a name', () => {
    const name = fc
      .array(
        fc.constantFrom('{"unit":"b",', '"problems":[{"unit":"', ']}', '}', '\\', '"', '城', '{'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(name, name, (first, second) => {
        const text = stored({ scores: [row('a', first)], problems: [row('b', second)] })
        const { lineOf, scheme: of } = openEvidence(text, ['scores', 'problems'])
        expect(lineOf('scores', 'a')).toEqual(row('a', first))
        expect(lineOf('scores', 'b')).toBeUndefined()
        expect(lineOf('problems', 'b')).toEqual(row('b', second))
        expect(of.decimals).toBe(1)
      }),
    )
  })
})
