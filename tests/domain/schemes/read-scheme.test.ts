import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { builtInSchemes } from '#domain/schemes/built-in.ts'
import { schemeJsonSchema } from '#domain/schemes/json-schema.ts'
import { readScheme } from '#domain/schemes/read-scheme.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { isSchemeSchemaStale } from '../../../scripts/generate-scheme-schema.ts'
import { small } from '#tests/domain/schemes/small.ts'

const fitsJsonSchema = new Ajv2020({ strict: false }).compile(schemeJsonSchema)

const copy = (scheme: Scheme): Record<string, unknown> =>
  JSON.parse(JSON.stringify(scheme)) as Record<string, unknown>

/** A deep change to a copy of the small scheme: `parts.0.nodes.0.points` set to a value, or removed. */
function changed(path: string, value?: unknown): Record<string, unknown> {
  const file = copy(
    small({ bonus: { name: { zh: '加分', en: 'Bonus' }, ceiling: 5, items: [bonusItem] } }),
  )
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Record<string, unknown>>(
    (object, key) => object[key] as Record<string, unknown>,
    file,
  )
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return file
}

const bonusItem = {
  kind: 'item',
  id: 'extra',
  name: { zh: '加分项', en: 'Extra' },
  points: 5,
  clauses: [],
  rule: { kind: 'award', measure: 'topical-columns', each: 1 },
} as const

const codesOf = (file: unknown): string[] => {
  const read = readScheme(file)
  return 'problems' in read ? read.problems.map(({ at, because }) => `${at}: ${because.code}`) : []
}

describe('a file that has the shape of a scheme', () => {
  it.each(builtInSchemes)('is read as it is: $id', (scheme) => {
    const read = readScheme(copy(scheme))
    expect(read).toEqual({ scheme })
    expect(fitsJsonSchema(copy(scheme))).toBe(true)
  })

  it('may name the published JSON Schema, which is not part of the scheme', () => {
    const file = { $schema: '/schemas/scheme.schema.json', ...copy(small()) }
    expect(readScheme(file)).toEqual({ scheme: small() })
    expect(fitsJsonSchema(file)).toBe(true)
  })

  it('may use everything that is optional', () => {
    const scheme = small({
      until: '2030-12-31',
      objectionDays: 15,
      rollUp: { own: 60, below: [{ class: 'county', weight: 40 }] },
      bonus: { name: { zh: '加分', en: 'Bonus' }, gateAbove: 80, ceiling: 5, items: [bonusItem] },
      settings: { responseHours: 24, pressSpan: 'year', headCountsAsSpokesperson: false },
      notAssessable: [{ clause: 'N2-02', because: { zh: '无法考核', en: 'Cannot be assessed' } }],
      vetoes: [
        {
          id: 'veto',
          name: { zh: '否决', en: 'Veto' },
          clauses: [],
          norm: '某文件',
          measure: 'incidents-fabrication',
          atLeast: 1,
          effect: { kind: 'ceiling', points: 59 },
          classes: ['city'],
          appliesTo: {
            withServices: true,
            functions: ['work-safety'],
            organRoles: ['press-office'],
          },
        },
      ],
    })
    expect(readScheme(copy(scheme))).toEqual({ scheme })
    expect(fitsJsonSchema(copy(scheme))).toBe(true)
  })
})

/** What is wrong, where it is told, and as what. */
const bad: [name: string, file: unknown, ...told: string[]][] = [
  ['nothing', null, ': not-an-object'],
  ['a list', [], ': not-an-object'],
  ['a text', 'scheme', ': not-an-object'],
  ['no classes', changed('classes'), 'classes: missing'],
  ['an unknown key', changed('colour', 'red'), 'colour: unknown-key'],
  [
    'a misspelt key deep inside',
    changed('parts.0.nodes.0.inPrincipal', true),
    'parts[0].nodes[0].inPrincipal: unknown-key',
  ],
  ['a $schema that is no text', changed('$schema', 5), '$schema: unknown-key'],
  ['an empty list of classes', changed('classes', []), 'classes: too-few'],
  ['an object where a list belongs', changed('classes', {}), 'classes: not-a-list'],
  ['a list where an object belongs', changed('settings', []), 'settings: not-an-object'],
  [
    'a list where points belong',
    changed('parts.0.nodes.0.points', [40]),
    'parts[0].nodes[0].points: not-a-number',
  ],
  [
    'points as text',
    changed('parts.0.nodes.0.points', '40'),
    'parts[0].nodes[0].points: not-a-number',
  ],
  [
    'points of a class as text',
    changed('parts.0.nodes.1.points.city', '60'),
    'parts[0].nodes[1].points.city: not-a-number',
  ],
  ['negative points', changed('parts.0.nodes.0.points', -1), 'parts[0].nodes[0].points: too-small'],
  ['full marks of 0', changed('full', 0), 'full: too-small'],
  ['full marks beyond measure', changed('full', 10_001), 'full: too-big'],
  ['half a version', changed('version', 1.5), 'version: not-whole'],
  ['three decimals', changed('decimals', 3), 'decimals: not-one-of'],
  ['an id with a space', changed('id', 'my scheme'), 'id: wrong-form'],
  ['an id that is no text', changed('id', 7), 'id: not-text'],
  ['a day as in speech', changed('from', '2026年1月1日'), 'from: wrong-form'],
  ['a blank name', changed('name.zh', '  '), 'name.zh: empty-text'],
  ['a name in one language', changed('name.en'), 'name.en: missing'],
  ['an endless text', changed('about.zh', '字'.repeat(2001)), 'about.zh: too-big'],
  ['yes as text', changed('sample', 'yes'), 'sample: not-yes-no'],
  [
    'an unknown rule',
    changed('parts.0.nodes.0.rule.kind', 'guess'),
    'parts[0].nodes[0].rule.kind: not-one-of',
  ],
  [
    'a rule without its measure',
    changed('parts.0.nodes.0.rule.measure'),
    'parts[0].nodes[0].rule.measure: missing',
  ],
  [
    'a rule with a key of another',
    changed('parts.0.nodes.0.rule.each', 1),
    'parts[0].nodes[0].rule.each: unknown-key',
  ],
  [
    'no rule at all',
    changed('parts.0.nodes.0.rule', null),
    'parts[0].nodes[0].rule: not-an-object',
  ],
  [
    'an unknown kind of node',
    changed('parts.0.nodes.0.kind', 'group'),
    'parts[0].nodes[0].kind: not-one-of',
  ],
  [
    'a category without children',
    changed('parts.0.nodes.0', {
      kind: 'category',
      id: 'c',
      name: { zh: '类', en: 'C' },
      points: 1,
      children: [],
    }),
    'parts[0].nodes[0].children: too-few',
  ],
  ['a part without nodes', changed('parts.0.nodes', []), 'parts[0].nodes: too-few'],
  [
    'an unknown kind of unit',
    changed('classes.0.kinds', ['village']),
    'classes[0].kinds[0]: not-one-of',
  ],
  ['an unknown strategy', changed('notApplicable', 'ignore'), 'notApplicable: not-one-of'],
  [
    'a setting that is a list',
    changed('settings.responseHours', [48]),
    'settings.responseHours: not-one-of',
  ],
  [
    'a clause of no document',
    changed('parts.0.nodes.0.clauses', ['X1-01']),
    'parts[0].nodes[0].clauses[0]: wrong-form',
  ],
  [
    'an award of nothing',
    changed('bonus.items.0.rule.each', 0),
    'bonus.items[0].rule.each: too-small',
  ],
  [
    'a category in the bonus',
    changed('bonus.items.0.kind', 'category'),
    'bonus.items[0].kind: not-one-of',
  ],
]

describe('a file that has not', () => {
  it.each(bad)('is told where and why: %s', (_name, file, ...told) => {
    expect(codesOf(file)).toEqual(told)
  })

  it.each(bad)('is refused by the published JSON Schema too: %s', (_name, file) => {
    expect(fitsJsonSchema(file)).toBe(false)
  })

  it('is told everything at once', () => {
    const file = changed('full', 'all')
    delete file['grades']
    expect(codesOf(file).toSorted()).toEqual(['full: not-a-number', 'grades: missing'])
  })

  it('is refused without running out of stack when it is nested without end', () => {
    const deep = (levels: number): unknown =>
      levels === 0
        ? bonusItem
        : {
            kind: 'category',
            id: 'c',
            name: { zh: '类', en: 'C' },
            points: 5,
            children: [deep(levels - 1)],
          }
    // parts, nodes and 18 times children make 20 lists inside one another.
    expect(codesOf(changed('parts.0.nodes', [deep(18)]))).toEqual([])
    expect(codesOf(changed('parts.0.nodes', [deep(19)]))[0]).toMatch(/: too-deep$/)
    expect(codesOf(changed('parts.0.nodes', [deep(3000)]))[0]).toMatch(/: too-deep$/)
  })
})

describe('public/schemas/scheme.schema.json', () => {
  it('is what the shape says now', () => {
    expect(isSchemeSchemaStale()).toBe(false)
  })
})
