import { describe, expect, it } from 'vitest'
import { guangdong201352, guoban201919 } from '#domain/schemes/built-in.ts'
import { describeRule } from '#domain/schemes/describe-rule.ts'
import { describeScheme } from '#domain/schemes/describe.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { placeholdersOf } from '#words/fill.ts'
import { en } from '#words/en.ts'
import { zh } from '#words/zh.ts'
import { small } from '#tests/domain/schemes/small.ts'

describe('a scheme described for a screen', () => {
  const described = describeScheme(guangdong201352)
  const classOf = (id: string) => described.classes.find((one) => one.class.id === id)
  const rowsOf = (id: string) => classOf(id)?.parts.flatMap(({ rows }) => rows) ?? []

  it('lists for each class its own items, with its own points', () => {
    const row = (id: string) => rowsOf(id).find((one) => one.id === 'press-own')
    expect(row('key-department')?.points).toBe(4)
    expect(row('prefecture')?.points).toBe(5)
    expect(row('other-department')).toBeUndefined()
  })

  it.each(described.classes)('adds up to full marks for class $class.id', ({ class: { id } }) => {
    const top = rowsOf(id).filter(({ depth }) => depth === 0)
    expect(top.reduce((sum, { points }) => sum + points, 0)).toBe(100)
  })

  it('counts items, not categories', () => {
    // 108 in all, less 17 of certain organs, 5 of departments under press and 2 under mechanisms.
    const rows = rowsOf('county')
    expect(classOf('county')?.items).toBe(84)
    expect(rows.filter(({ kind }) => kind === 'category').map(({ id }) => id)).toEqual([
      'press',
      'websites',
      'new-media',
      'responses',
      'mechanisms',
      'safeguards',
    ])
  })

  it('says what an item measures, by which rule, and what softens it', () => {
    expect(rowsOf('key-department').find(({ id }) => id === 'press-head')).toMatchObject({
      depth: 1,
      rule: { code: 'threshold-at-least', params: { atLeast: 1 } },
      measure: { id: 'head-attended-press-office', unit: 'count' },
      clauses: ['Y1-04'],
      inPrinciple: true,
      atYearEnd: true,
      forSome: false,
    })
    expect(rowsOf('county').find(({ id }) => id === 'response-48h')).toMatchObject({
      inForceFrom: '2016-07-30',
      norm: '国办发〔2016〕61号：其他政务舆情48小时内回应',
    })
    expect(rowsOf('other-department').find(({ id }) => id === 'organ-bulletins')).toMatchObject({
      forSome: true,
    })
    expect(rowsOf('county').find(({ id }) => id === 'web-quality')).toMatchObject({
      measure: null,
      rule: { code: 'judged' },
    })
  })

  it('says what vetoes, bonus and grades do', () => {
    expect(described.vetoes.map(({ id, effect }) => [id, effect.code])).toEqual([
      ['veto-false-report', 'veto-fail'],
      ['veto-secret-leaked', 'veto-fail'],
      ['veto-misleading', 'veto-ceiling'],
    ])
    expect(described.bonus).toMatchObject({ gateAbove: 80, ceiling: 5 })
    expect(described.grades.map(({ id, fails, rule }) => [id, fails, rule.code])).toEqual([
      ['excellent', false, 'grade-at-least'],
      ['good', false, 'grade-at-least'],
      ['pass', false, 'grade-at-least'],
      ['fail', true, 'grade-rest'],
    ])
    expect(describeScheme(small()).bonus).toBeNull()
  })

  it('says what it does with clauses', () => {
    expect(described.clauses.bound).toHaveLength(99)
    expect(described.clauses.notAssessable).toHaveLength(6)
  })
})

describe('the sentence of a rule', () => {
  it.each([
    [{ kind: 'threshold', measure: 'm', atLeast: 1 }, 'threshold-at-least', { atLeast: 1 }],
    [{ kind: 'threshold', measure: 'm', atMost: 0 }, 'threshold-at-most', { atMost: 0 }],
    [
      { kind: 'threshold', measure: 'm', atLeast: 1, atMost: 3 },
      'threshold-between',
      { atLeast: 1, atMost: 3 },
    ],
    [
      { kind: 'linear', measure: 'm', zeroAt: 50, fullAt: 100 },
      'linear',
      { zeroAt: 50, fullAt: 100 },
    ],
    [
      {
        kind: 'steps',
        measure: 'm',
        steps: [
          { atLeast: 3, share: 100 },
          { atLeast: 1, share: 50 },
        ],
      },
      'steps-at-least',
      { steps: '≥ 3 → 100 %, ≥ 1 → 50 %' },
    ],
    [
      {
        kind: 'steps',
        measure: 'm',
        steps: [
          { atMost: 0, share: 100 },
          { atMost: 6, share: 50 },
        ],
      },
      'steps-at-most',
      { steps: '≤ 0 → 100 %, ≤ 6 → 50 %' },
    ],
    [{ kind: 'deduction', measure: 'm', each: 2 }, 'deduction', { each: 2 }],
    [{ kind: 'award', measure: 'm', each: 0.5 }, 'award', { each: 0.5 }],
    [{ kind: 'judged' }, 'judged', {}],
  ] as const)('of %j is %s', (rule, code, params) => {
    expect(describeRule(rule)).toEqual({ code, params })
    for (const { schemes } of [zh, en]) {
      expect(placeholdersOf(schemes.rules[code]).toSorted()).toEqual(Object.keys(params).toSorted())
    }
  })

  it('exists for every rule of the built-in schemes', () => {
    for (const { it } of [...itemsOf(guangdong201352), ...itemsOf(guoban201919)]) {
      expect(zh.schemes.rules[describeRule(it.rule).code]).toBeTruthy()
    }
  })
})
