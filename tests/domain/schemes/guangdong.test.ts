import { describe, expect, it } from 'vitest'
import { clauseOf, obligations } from '#domain/clauses/obligations.ts'
import { CLAUSE_SCOPES, type ClauseScope } from '#domain/clauses/clause.ts'
import { measureOf } from '#domain/measures/all.ts'
import { guangdong201352 as scheme } from '#domain/schemes/built-in.ts'
import { checkScheme } from '#domain/schemes/check.ts'
import { coverageOf } from '#domain/schemes/coverage.ts'
import { pointsFor } from '#domain/schemes/points-by-class.ts'
import type { Item } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import type { OrganRole } from '#domain/units/unit.ts'
import {
  cardOf,
  fact,
  judgement,
  lineOf,
  linesOf,
  totalOf,
  unitOf,
} from '#tests/domain/schemes/scoring.ts'

const coverage = coverageOf(scheme)
const items = itemsOf(scheme).map(({ it }) => it)
const itemsFor = (clause: string): Item[] => items.filter(({ clauses }) => clauses.includes(clause))
const press = (values: Record<string, string | { name: string; capacity: string }[]>) =>
  fact('press-events', {
    title: '发布会',
    form: 'press-conference',
    topic: 'key-work',
    attendees: [{ name: '李四', capacity: 'spokesperson' }],
    day: '2026-08-01',
    host: 'own',
    ...values,
  })
const key = unitOf('department', { keyDepartment: [{ value: true, from: '2014-01-01' }] })

describe("the mandate's own scheme", () => {
  it('has no error, and warns only of what is meant', () => {
    // One organ has one of the duties under "organs", so all of them together are more than its points.
    // Measures that count failures one by one belong to schemes of deductions.
    expect(
      checkScheme(scheme).map(({ severity, at, because }) => [severity, at, because.code]),
    ).toEqual([
      ['warning', 'parts[0].nodes[6]', 'category-capped'],
      ['warning', 'parts[0].nodes[6]', 'category-capped'],
      ['warning', '', 'measures-unused'],
    ])
  })

  it('says that its points are an example', () => {
    expect(scheme.sample).toBe(true)
  })
})

describe('the 105 obligations', () => {
  it('are 105, and all of them are here', () => {
    expect(obligations).toHaveLength(105)
    expect([...coverage.keys()].toSorted()).toEqual(obligations.map(({ id }) => id).toSorted())
  })

  it.each(obligations.map(({ id }) => id))(
    '%s is assessed, or said not to be, and never both',
    (id) => {
      const { bound = [], notAssessable } = coverage.get(id) ?? {}
      expect(bound.length > 0).toBe(notAssessable === undefined)
      expect(scheme.notAssessable.filter(({ clause }) => clause === id)).toHaveLength(
        bound.length > 0 ? 0 : 1,
      )
    },
  )

  it('leaves out those of organs of the State Council and one that nothing can show', () => {
    expect(scheme.notAssessable.map(({ clause }) => clause)).toEqual([
      'N1-05',
      'N1-06',
      'N1-07',
      'N1-08',
      'N1-10',
      'N2-02',
    ])
    const central = obligations.filter(({ kinds }) => kinds.includes('not-applicable'))
    for (const { id } of central) expect(coverage.get(id)?.notAssessable).toBeDefined()
  })

  it('are judged by an inspector in five items only', () => {
    const judged = items.filter(({ rule }) => rule.kind === 'judged').map(({ id }) => id)
    expect(judged).toEqual([
      'web-quality',
      'response-facts',
      'transparency',
      'organ-press-channel',
      'organ-accountability',
    ])
  })

  it('are measured by measures of the same clause', () => {
    for (const { clauses, rule } of items) {
      if (rule.kind === 'judged') continue
      expect(measureOf(rule.measure).clauses.some((clause) => clauses.includes(clause))).toBe(true)
    }
  })
})

/** Whom a clause binds, as the classes and organ roles of the scheme. */
const classesOf: Partial<Record<ClauseScope, readonly string[]>> = {
  region: ['prefecture', 'county'],
  'region-key-department': ['prefecture', 'county'],
  department: ['key-department', 'other-department'],
  'key-department': ['key-department'],
}
const rolesOf: Partial<Record<ClauseScope, OrganRole>> = {
  'press-office': 'press-office',
  'internet-office': 'internet-office',
  'industry-office': 'industry-office',
  'general-office': 'general-office',
  publicity: 'publicity-office',
}

describe('whom each clause binds', () => {
  const assessed = obligations.filter(({ id }) => coverage.get(id)?.notAssessable === undefined)

  const bindings = assessed
    // Bind the organs in charge of civil-service training, and no other department.
    .filter(({ id }) => id !== 'N9-05' && id !== 'N9-06')
    .flatMap(({ id, appliesTo }) => appliesTo.map((scope) => ({ id, scope })))

  it.each(bindings)('$id reaches every class of its scope $scope', ({ id, scope }) => {
    const reached = (one: string) =>
      itemsFor(id).some(({ points }) => pointsFor(points, one) !== undefined)
    expect((classesOf[scope] ?? []).filter((one) => !reached(one))).toEqual([])
  })

  it.each(bindings)('$id reaches the organ of its scope $scope', ({ id, scope }) => {
    const role = rolesOf[scope]
    const reached = itemsFor(id).flatMap(({ appliesTo }) => appliesTo?.organRoles ?? [])
    expect(role === undefined || reached.includes(role)).toBe(true)
  })

  it('binds no class by the three numbers that they do not name', () => {
    const classesOfItem = (id: string) => {
      const item = items.find((one) => one.id === id)
      return scheme.classes
        .map((one) => one.id)
        .filter((one) => item && pointsFor(item.points, one) !== undefined)
    }
    expect(classesOfItem('press-head')).toEqual(['key-department'])
    expect(classesOfItem('press-spokesperson')).toEqual(['key-department'])
    expect(classesOfItem('press-own')).toEqual(['key-department', 'prefecture', 'county'])
  })

  it('knows every scope of a clause', () => {
    const known = new Set([
      ...Object.keys(classesOf),
      ...Object.keys(rolesOf),
      'province',
      'central',
    ])
    expect(CLAUSE_SCOPES.filter((scope) => !known.has(scope))).toEqual([])
  })
})

describe('原则上', () => {
  it('softens exactly the items of clauses that say so', () => {
    const softened = items.filter(({ inPrinciple }) => inPrinciple === true)
    expect(softened.map(({ id }) => id)).toEqual(['press-head', 'press-own'])
    for (const { clauses } of softened) {
      for (const clause of clauses) expect(clauseOf(clause).duty.zh).toContain('原则上')
    }
  })

  it('makes an agreed exception full marks, and beside it the rest stays missed', () => {
    const exceptions = [
      {
        unit: 'unit',
        item: 'press-own',
        from: '2026-07-01',
        until: '2026-12-31',
        because: '机构改革',
        approvedBy: 'chief',
      },
    ]
    const card = cardOf(scheme, key, { exceptions })
    expect(lineOf(card, 'press-own')).toMatchObject({ kind: 'exempt', points: '4', of: '4' })
    expect(lineOf(card, 'press-spokesperson')).toMatchObject({ kind: 'scored', points: '0' })
  })
})

describe('the three numbers of the mandate', () => {
  const head = press({
    host: 'provincial-press-office',
    attendees: [{ name: '张三', capacity: 'principal-head' }],
  })

  it('are met by one conference of its own and one attendance', () => {
    const card = cardOf(scheme, key, { facts: [press({}), head] })
    expect(lineOf(card, 'press-own')).toMatchObject({ points: '4' })
    expect(lineOf(card, 'press-head')).toMatchObject({ points: '3' })
    // The head counts as spokesperson: headCountsAsSpokesperson.
    expect(lineOf(card, 'press-spokesperson')).toMatchObject({ points: '3' })
  })

  it('leave the head until the end of the year', () => {
    expect(lineOf(cardOf(scheme, key), 'press-head')).toMatchObject({
      kind: 'not-applicable',
      because: { code: 'not-yet-due', params: { months: 3 } },
    })
    const atYearEnd = cardOf(scheme, key, { period: '2026-Q4' })
    expect(lineOf(atYearEnd, 'press-head')).toMatchObject({ kind: 'scored', points: '0' })
  })
})

describe('later norms', () => {
  const quiet = fact('responses', {
    title: '突发事件',
    class: 'major-emergency',
    discovered: '2015-05-05T09:00+08:00',
    firstResponse: '2015-05-09T09:00+08:00',
    forms: ['online-message'],
    contents: ['facts'],
    missed: false,
  })

  it('do not apply to periods before them: then it is asked whether there was a response at all', () => {
    const card = cardOf(scheme, unitOf('prefecture'), {
      period: '2015-Q2',
      asOf: '2015-08-01',
      facts: [quiet],
    })
    expect(lineOf(card, 'response-given')).toMatchObject({ kind: 'scored', points: '5' })
    for (const item of ['response-48h', 'response-5h', 'response-24h', 'hotline-connection']) {
      expect(lineOf(card, item)).toMatchObject({
        kind: 'not-applicable',
        because: { code: 'not-in-force-yet' },
      })
    }
  })

  it('name the norm and its day', () => {
    const numbered = items.filter(({ inForceFrom }) => inForceFrom !== undefined)
    expect(numbered.map(({ id, inForceFrom }) => [id, inForceFrom])).toEqual([
      ['hotline-connection', '2017-07-01'],
      ['hotline-prompt', '2017-07-01'],
      ['response-48h', '2016-07-30'],
      ['response-5h', '2016-11-10'],
      ['response-24h', '2016-07-30'],
    ])
    for (const { norm } of numbered) expect(norm).toBeTruthy()
  })
})

describe('duties of certain organs', () => {
  const linesOfOrgans = (...organRoles: OrganRole[]) =>
    linesOf(cardOf(scheme, unitOf('department', { organRoles })))
      .filter(({ item, kind }) => item.startsWith('organ-') && kind !== 'not-applicable')
      .map(({ item }) => item)

  it('are asked of those organs alone', () => {
    expect(linesOfOrgans()).toEqual([])
    expect(linesOfOrgans('press-office')).toEqual([
      'organ-press-conferences',
      'organ-press-channel',
    ])
    expect(linesOfOrgans('publicity-office')).toEqual(['organ-sentiment'])
    expect(linesOfOrgans('civil-service-training')).toEqual(['organ-civil-service'])
  })

  it('cost an organ at most the ten points of the category', () => {
    // The internet office has 20 points of duties (10 new media, 10 reports) and did nothing.
    const card = cardOf(scheme, unitOf('department', { organRoles: ['internet-office'] }), {
      period: '2026',
    })
    const [organs] = card.parts.flatMap(({ children }) =>
      children.filter((child) => 'category' in child && child.category === 'organs'),
    )
    expect(organs).toMatchObject({ of: '10', available: '10', high: '0', capped: true })
  })

  it('belong to the general office for the province as well', () => {
    const card = cardOf(scheme, unitOf('office', { organRoles: ['general-office'] }))
    expect(card.class).toBe('other-department')
    expect(lineOf(card, 'organ-head-release')).toMatchObject({ kind: 'scored' })
    expect(lineOf(card, 'organ-bulletins')).toMatchObject({ kind: 'scored' })
  })
})

describe('classes', () => {
  it.each([
    ['key-department', key, 'province'],
    ['other-department', unitOf('department'), 'province'],
    ['prefecture', unitOf('prefecture'), 'province'],
    ['county', unitOf('county'), 'prefecture'],
  ] as const)('has units of class %s', (id, unit, parentKind) => {
    expect(cardOf(scheme, unit, { parentKind }).class).toBe(id)
  })

  it.each([
    ['a department of a city', unitOf('department'), 'prefecture'],
    ['a township', unitOf('township'), 'county'],
    ['the province', unitOf('province'), null],
  ] as const)('does not score %s', (_name, unit, parentKind) => {
    expect(() => cardOf(scheme, unit, { parentKind })).toThrow(RangeError)
  })
})

describe('vetoes of the scheme', () => {
  const incident = (kind: string, badConsequences = false) =>
    fact('incidents', {
      day: '2026-08-08',
      kind,
      title: '问题',
      platform: 'website',
      badConsequences,
      establishedBy: 'office-inspection',
    })

  it('fail a unit that reported falsely', () => {
    const card = cardOf(scheme, unitOf('county'), { facts: [incident('false-report')] })
    expect([totalOf(card), card.grades]).toEqual(['vetoed', ['fail']])
  })

  it('keep a misleading release at 59, if it had bad consequences', () => {
    const struck = cardOf(scheme, unitOf('county'), {
      facts: [incident('misleading-release', true)],
    })
    expect(struck.vetoes.filter(({ state }) => state === 'struck').map(({ veto }) => veto)).toEqual(
      ['veto-misleading'],
    )
    const clear = cardOf(scheme, unitOf('county'), { facts: [incident('misleading-release')] })
    expect(clear.vetoes.every(({ state }) => state === 'clear')).toBe(true)
  })
})

describe('one fact, one deduction', () => {
  it('does not deduct a second time for one silence', () => {
    const silence = fact('responses', {
      title: '舆情',
      class: 'hot-topic',
      discovered: '2026-08-03T09:00+08:00',
      missed: true,
    })
    const card = cardOf(scheme, unitOf('county'), { facts: [silence] })
    expect(lineOf(card, 'response-silence')).toMatchObject({
      points: '1',
      lost: '1',
      facts: [silence.id],
    })
    expect(lineOf(card, 'response-silence-established')).toMatchObject({ lost: '0' })
  })
})

describe('the bonus', () => {
  it('needs a base above 80', () => {
    const office = fact('mechanisms', {
      kind: 'dedicated-office',
      title: '成立信息公开处',
      from: '2020-01-01',
    })
    const judgements = ['web-quality', 'response-facts', 'transparency'].map((item) =>
      judgement(item, '1'),
    )
    const card = cardOf(scheme, unitOf('county'), { facts: [office], judgements })
    expect(card.bonus).toMatchObject({ gate: 'shut', earned: { low: '1' }, counted: { low: '0' } })
  })
})
