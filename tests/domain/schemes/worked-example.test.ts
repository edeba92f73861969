import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allMeasures } from '#domain/measures/all.ts'
import { checkScheme } from '#domain/schemes/check.ts'
import { readScheme } from '#domain/schemes/read-scheme.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { cardOf, fact, lineOf, totalOf, unitOf } from '#tests/domain/schemes/scoring.ts'

const page = readFileSync(new URL('../../../docs/schemes.md', import.meta.url), 'utf8')

function schemeOfThePage(): Scheme {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? []
  const read = readScheme(JSON.parse(json))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.scheme
}

describe('the example of docs/schemes.md', () => {
  const scheme = schemeOfThePage()
  const inquiry = (day: string) =>
    fact('inquiries', {
      day,
      channel: 'leaders-mailbox',
      name: '县长信箱',
      received: 50,
      answered: 45,
      pending: 5,
      onTime: 45,
    })
  const conference = fact('press-events', {
    day: '2026-04-09',
    title: '发布会',
    form: 'press-conference',
    host: 'own',
    topic: 'key-work',
    attendees: [],
  })

  it('has no error, and warns of three measures for Y2-04 that it does not use', () => {
    const problems = checkScheme(scheme)
    expect(problems.map(({ severity, because }) => [severity, because.code])).toEqual([
      ['warning', 'measures-unused'],
    ])
    expect(problems[0]?.because.params).toEqual({
      count: 3,
      measures: 'consultation-feedback, interaction-forms, inquiry-on-time-rate',
    })
  })

  it('gives 70 points and a pass, as the page says', () => {
    const facts = [conference, inquiry('2026-06-30')]
    const card = cardOf(scheme, unitOf('county'), { period: '2026-H1', facts })
    expect(lineOf(card, 'press')).toMatchObject({ points: '40' })
    expect(lineOf(card, 'answers')).toMatchObject({ points: '30' })
    expect([totalOf(card), card.grades]).toEqual(['70', ['pass']])
  })

  it('gives 50 in the first quarter, in which no half-year ends', () => {
    const card = cardOf(scheme, unitOf('county'), {
      period: '2026-Q1',
      facts: [inquiry('2026-03-31')],
    })
    expect(lineOf(card, 'press')).toMatchObject({ kind: 'not-applicable' })
    expect(totalOf(card)).toBe('50')
  })
})

describe('the table of settings', () => {
  const settings = new Map(
    allMeasures.flatMap(({ settings: read = [] }) => read).map((one) => [one.id, one.usual]),
  )

  it.each([...settings])('tells %s with its usual value %s', (id, usual) => {
    const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${id}\``))
    expect(row).toContain(String(usual))
  })
})
