import { describe, expect, it } from 'vitest'
import { checkScheme, isPublishable } from '#domain/schemes/check.ts'
import { MEANING_PROBLEMS, SHAPE_PROBLEMS } from '#domain/schemes/problem.ts'
import type { Category, Grade, Item, Rule, Scheme, Veto } from '#domain/schemes/scheme.ts'
import { fill, placeholdersOf } from '#words/fill.ts'
import { en } from '#words/en.ts'
import { zh } from '#words/zh.ts'
import { item, small, withNodes, words } from '#tests/domain/schemes/small.ts'

const press: Rule = { kind: 'threshold', measure: 'own-press-conferences', atLeast: 1 }
const judged = (id: string, points: Item['points']) => item(id, points)
const ruled = (rule: Rule, more: Partial<Item> = {}): Scheme =>
  withNodes(item('one', 100, { rule, ...more }))
const category = (
  id: string,
  points: Category['points'],
  ...children: Category['children']
): Category => ({
  kind: 'category',
  id,
  name: words(id),
  points,
  children,
})
const veto = (more: Partial<Veto>): Scheme =>
  small({
    vetoes: [
      {
        id: 'veto',
        name: words('veto'),
        clauses: [],
        measure: 'incidents-fabrication',
        atLeast: 1,
        effect: { kind: 'fail', grade: 'fail' },
        ...more,
      },
    ],
  })
const bonus = (gateAbove: number, ceiling: number): Scheme =>
  small({ bonus: { name: words('bonus'), gateAbove, ceiling, items: [judged('extra', 5)] } })
const grades = (...bounds: (Partial<Grade> & { id: string })[]): Scheme =>
  small({ grades: bounds.map((bound) => ({ name: words(bound.id), ...bound })) })
const [city, county] = small().classes
const classes = (...more: Partial<Scheme['classes'][number]>[]): Scheme['classes'] => [
  ...small().classes,
  ...more.map((one, index) => ({ id: `more-${index}`, name: words('more'), kinds: [], ...one })),
]

/** For each problem a scheme that has it: the code, where it is told, and how grave it is. */
const cases: [code: string, at: string, severity: 'error' | 'warning', scheme: Scheme][] = [
  ['duplicate-id', 'parts[0].nodes[1]', 'error', withNodes(judged('one', 50), judged('one', 50))],
  ['duplicate-id', 'vetoes[0]', 'error', veto({ id: 'press' })],
  [
    'duplicate-id',
    'classes[1]',
    'error',
    small({ classes: city && county ? [city, { ...county, id: 'city' }] : [] }),
  ],
  ['clause-unknown', 'parts[0].nodes[0].clauses[0]', 'error', ruled(press, { clauses: ['Y9-01'] })],
  [
    'clause-unknown',
    'notAssessable[0]',
    'error',
    small({ notAssessable: [{ clause: 'N0-01', because: words('no') }] }),
  ],
  [
    'measure-unknown',
    'parts[0].nodes[0].rule.measure',
    'error',
    ruled({ ...press, measure: 'press' }),
  ],
  ['measure-unknown', 'vetoes[0].measure', 'error', veto({ measure: 'press' })],
  ['measures-unused', '', 'warning', ruled({ kind: 'judged' }, { clauses: ['N3-06'] })],
  [
    'class-unknown',
    'parts[0].nodes[0].points.town',
    'error',
    withNodes(judged('one', { city: 100, county: 100, town: 5 })),
  ],
  ['class-unknown', 'vetoes[0].classes[0]', 'error', veto({ classes: ['town'] })],
  [
    'class-unknown',
    'rollUp.below[0].class',
    'error',
    small({ rollUp: { own: 60, below: [{ class: 'town', weight: 40 }] } }),
  ],
  [
    'class-unreachable',
    'classes[2]',
    'warning',
    small({
      classes: classes({ kinds: ['county'], keyDepartment: true }),
      parts: withNodes(judged('one', 100)).parts,
    }),
  ],
  [
    'class-by-hand',
    'classes[2]',
    'warning',
    small({ classes: classes({}), parts: withNodes(judged('one', 100)).parts }),
  ],
  [
    'part-weights',
    'parts',
    'error',
    small({ parts: small().parts.map((part) => ({ ...part, weight: 70 })) }),
  ],
  [
    'points-do-not-add-up',
    'parts[0]',
    'error',
    withNodes(judged('one', { city: 100, county: 99.9 })),
  ],
  [
    'category-short',
    'parts[0].nodes[0]',
    'error',
    withNodes(category('all', 100, judged('one', 60), judged('two', 39))),
  ],
  [
    'category-capped',
    'parts[0].nodes[0]',
    'warning',
    withNodes(category('all', 100, judged('one', 60), judged('two', 41))),
  ],
  [
    'child-without-category',
    'parts[0].nodes[1].children[0]',
    'error',
    withNodes(
      judged('one', { city: 90, county: 100 }),
      category('c', { city: 10 }, judged('two', { city: 10, county: 5 })),
    ),
  ],
  [
    'item-without-class',
    'parts[0].nodes[1]',
    'error',
    withNodes(judged('one', 100), judged('two', {})),
  ],
  [
    'item-without-points',
    'parts[0].nodes[1]',
    'warning',
    withNodes(judged('one', 100), judged('two', 0)),
  ],
  [
    'threshold-without-bound',
    'parts[0].nodes[0].rule',
    'error',
    ruled({ kind: 'threshold', measure: 'website-items' }),
  ],
  [
    'linear-without-width',
    'parts[0].nodes[0].rule',
    'error',
    ruled({ kind: 'linear', measure: 'website-items', zeroAt: 5, fullAt: 5 }),
  ],
  [
    'steps-without-order',
    'parts[0].nodes[0].rule',
    'error',
    ruled({
      kind: 'steps',
      measure: 'website-items',
      steps: [
        { atLeast: 3, share: 100 },
        { atMost: 1, share: 50 },
      ],
    }),
  ],
  [
    'steps-without-order',
    'parts[0].nodes[0].rule',
    'error',
    ruled({ kind: 'steps', measure: 'website-items', steps: [{ share: 100 }] }),
  ],
  [
    'steps-without-order',
    'parts[0].nodes[0].rule.steps[1]',
    'error',
    ruled({
      kind: 'steps',
      measure: 'website-items',
      steps: [
        { atLeast: 3, share: 50 },
        { atLeast: 1, share: 60 },
      ],
    }),
  ],
  [
    'step-unreachable',
    'parts[0].nodes[0].rule.steps[1]',
    'error',
    ruled({
      kind: 'steps',
      measure: 'website-items',
      steps: [
        { atLeast: 3, share: 100 },
        { atLeast: 3, share: 50 },
      ],
    }),
  ],
  [
    'rule-against-measure',
    'parts[0].nodes[0].rule',
    'warning',
    ruled({ kind: 'threshold', measure: 'missed-responses', atLeast: 1 }),
  ],
  [
    'rule-against-measure',
    'parts[0].nodes[0].rule',
    'warning',
    ruled({ kind: 'linear', measure: 'response-rate', zeroAt: 100, fullAt: 0 }),
  ],
  ['rule-against-measure', 'vetoes[0]', 'warning', veto({ measure: 'website-items' })],
  [
    'unit-does-not-fit',
    'parts[0].nodes[0].rule',
    'error',
    ruled({ kind: 'linear', measure: 'mechanism-news-emergency', zeroAt: 0, fullAt: 1 }),
  ],
  [
    'unit-does-not-fit',
    'parts[0].nodes[0].rule',
    'error',
    ruled({ kind: 'deduction', measure: 'response-rate', each: 1 }),
  ],
  [
    'beyond-100-percent',
    'parts[0].nodes[0].rule',
    'error',
    ruled({ kind: 'threshold', measure: 'response-rate', atLeast: 101 }),
  ],
  [
    'beyond-100-percent',
    'vetoes[0].atLeast',
    'error',
    veto({ measure: 'failed-visits', atLeast: 101 }),
  ],
  [
    'year-item-window',
    'parts[0].nodes[0]',
    'error',
    ruled({ kind: 'threshold', measure: 'website-items', atLeast: 1 }, { judged: 'at-year-end' }),
  ],
  [
    'never-in-force',
    'parts[0].nodes[0].inForceFrom',
    'warning',
    { ...ruled(press, { inForceFrom: '2031-01-01' }), until: '2030-12-31' },
  ],
  [
    'veto-grade-unknown',
    'vetoes[0].effect',
    'error',
    veto({ effect: { kind: 'fail', grade: 'bad' } }),
  ],
  [
    'veto-grade-passes',
    'vetoes[0].effect',
    'error',
    veto({ effect: { kind: 'fail', grade: 'pass' } }),
  ],
  [
    'veto-without-effect',
    'vetoes[0].effect',
    'warning',
    veto({ effect: { kind: 'ceiling', points: 100 } }),
  ],
  ['gate-never-opens', 'bonus.gateAbove', 'error', bonus(100, 5)],
  ['bonus-ceiling-unreachable', 'bonus', 'warning', bonus(80, 6)],
  ['grade-without-bound', 'grades[0]', 'error', grades({ id: 'pass' }, { id: 'fail', atLeast: 0 })],
  [
    'grade-two-bounds',
    'grades[0]',
    'error',
    grades({ id: 'pass', atLeast: 60, above: 60 }, { id: 'fail', atLeast: 0 }),
  ],
  [
    'grade-unreachable',
    'grades[0]',
    'error',
    grades({ id: 'top', above: 100 }, { id: 'fail', atLeast: 0 }),
  ],
  [
    'grade-unreachable',
    'grades[1]',
    'error',
    grades({ id: 'pass', atLeast: 60 }, { id: 'good', atLeast: 80 }, { id: 'fail', atLeast: 0 }),
  ],
  [
    'grade-unreachable',
    'grades[1]',
    'error',
    grades({ id: 'pass', atLeast: 60 }, { id: 'same', above: 60 }, { id: 'fail', atLeast: 0 }),
  ],
  ['grade-gap', 'grades', 'error', grades({ id: 'pass', atLeast: 60 }, { id: 'fail', above: 0 })],
  [
    'roll-up-weights',
    'rollUp',
    'error',
    small({ rollUp: { own: 60, below: [{ class: 'county', weight: 30 }] } }),
  ],
  [
    'roll-up-class-twice',
    'rollUp.below[1]',
    'error',
    small({
      rollUp: {
        own: 60,
        below: [
          { class: 'county', weight: 30 },
          { class: 'county', weight: 10 },
        ],
      },
    }),
  ],
  ['setting-unknown', 'settings.hours', 'error', small({ settings: { hours: 48 } })],
  [
    'setting-unused',
    'settings.responseHours',
    'warning',
    small({ settings: { responseHours: 48 } }),
  ],
  ['setting-wrong', 'settings.pressSpan', 'error', small({ settings: { pressSpan: 'decade' } })],
  [
    'clause-listed-twice',
    'notAssessable[1]',
    'warning',
    small({
      notAssessable: [
        { clause: 'N2-02', because: words('no') },
        { clause: 'N2-02', because: words('no') },
      ],
    }),
  ],
  [
    'clause-bound-and-not-assessable',
    'notAssessable[0]',
    'error',
    small({ notAssessable: [{ clause: 'Y1-07', because: words('no') }] }),
  ],
  ['not-a-day', 'from', 'error', small({ from: '2026-02-30' })],
  [
    'not-a-day',
    'parts[0].nodes[0].inForceFrom',
    'error',
    ruled(press, { inForceFrom: '2026-13-01' }),
  ],
  ['until-before-from', 'until', 'error', small({ until: '2025-12-31' })],
  [
    'objections-twice',
    'objectionDays',
    'error',
    small({ objectionDays: 15, objections: { days: 15, count: 'working-days', from: 'locked' } }),
  ],
  ['tolerance-unknown', 'tolerances.weather', 'error', small({ tolerances: { weather: 1 } })],
  [
    'tolerance-too-large',
    'tolerances.columns-updated',
    'error',
    small({ tolerances: { 'columns-updated': 100 } }),
  ],
]

const briefly = (scheme: Scheme) =>
  checkScheme(scheme).map(({ because, at, severity }) => `${severity} ${because.code} at ${at}`)

describe('the check of a scheme', () => {
  it('finds nothing in a scheme that is right', () => {
    expect(checkScheme(small())).toEqual([])
  })

  it.each(cases)('tells %s at %s as %s', (code, at, severity, scheme) => {
    expect(briefly(scheme)).toContain(`${severity} ${code} at ${at}`)
  })

  it('has a case here for every problem it can tell', () => {
    expect([...new Set(cases.map(([code]) => code))].toSorted()).toEqual(
      [...MEANING_PROBLEMS].toSorted(),
    )
  })

  it('lets warnings be published, and errors not', () => {
    expect(isPublishable(checkScheme(bonus(80, 6)))).toBe(true)
    expect(isPublishable(checkScheme(bonus(100, 5)))).toBe(false)
  })

  it('adds points exactly: 0.1 and 0.2 and 99.7 are 100', () => {
    const tenths = withNodes(judged('one', 0.1), judged('two', 0.2), judged('three', 99.7))
    expect(checkScheme(tenths)).toEqual([])
  })

  it('adds points for each class by itself', () => {
    const differing = withNodes(judged('one', { city: 100 }), judged('two', { county: 100 }))
    expect(checkScheme(differing)).toEqual([])
  })

  it('takes a grade that begins exactly where a higher one ends as reachable', () => {
    const bounds = grades(
      { id: 'good', above: 60 },
      { id: 'pass', atLeast: 60 },
      { id: 'fail', atLeast: 0 },
    )
    expect(checkScheme(bounds)).toEqual([])
  })

  it('takes a grade above full marks as reachable with a bonus', () => {
    const scheme = {
      ...bonus(80, 5),
      grades: grades({ id: 'top', above: 100 }, { id: 'rest', atLeast: 0 }).grades,
    }
    expect(checkScheme(scheme)).toEqual([])
  })

  it('finds a class behind a narrower one, and none behind a wider one', () => {
    const codes = (...rules: Partial<Scheme['classes'][number]>[]) =>
      checkScheme({ ...withNodes(judged('one', 100)), classes: classes(...rules).slice(2) }).map(
        ({ because, at }) => `${because.code} at ${at}`,
      )
    const departments = { kinds: ['department'] } as const
    const key = { ...departments, keyDepartment: true }
    const provincial = { ...departments, parentKinds: ['province'] } as const
    expect(codes(key, departments)).toEqual([])
    expect(codes(provincial, departments)).toEqual([])
    expect(codes(departments, key)).toEqual(['class-unreachable at classes[1]'])
    expect(codes(departments, provincial)).toEqual(['class-unreachable at classes[1]'])
    // Key departments and the others together are all departments.
    expect(codes(key, { ...departments, keyDepartment: false }, departments)).toEqual([
      'class-unreachable at classes[2]',
    ])
  })

  it('takes an item with one number as meant for the classes of its category', () => {
    const scheme = withNodes(
      judged('one', { city: 90, county: 100 }),
      category('c', { city: 10 }, judged('two', 10)),
    )
    expect(checkScheme(scheme)).toEqual([])
  })
})

describe('its words', () => {
  const params = new Map<string, readonly string[]>()
  for (const [, , , scheme] of cases) {
    for (const { because } of checkScheme(scheme))
      params.set(because.code, Object.keys(because.params))
  }

  it.each(MEANING_PROBLEMS)('say %s with the numbers and names that the check gives', (code) => {
    for (const { schemes } of [zh, en]) {
      const text: string = schemes.problems[code]
      const missing = placeholdersOf(text).filter((name) => !params.get(code)?.includes(name))
      expect(missing).toEqual([])
    }
  })

  it('exist for every problem of the shape', () => {
    for (const code of SHAPE_PROBLEMS) {
      expect(zh.schemes.problems[code]).not.toBe('')
      expect(en.schemes.problems[code]).not.toBe('')
    }
  })

  it('read as a sentence', () => {
    const [problem] = checkScheme(bonus(100, 5))
    expect(fill(zh.schemes.problems['gate-never-opens'], problem?.because.params)).toBe(
      '加分门槛 100 分不低于满分 100 分，加分永远不会计入。',
    )
  })
})
