import { describe, expect, it } from 'vitest'
import { changesBetween } from '#domain/report/changes.ts'
import { checkCode, readCheckCode } from '#domain/report/check-code.ts'
import type { HandedEntry } from '#domain/report/handed-in.ts'
import { reportText, sectionText } from '#domain/report/handed-in.ts'
import { numberText, parseNumber } from '#domain/report/report-number.ts'

describe('the number of a report', () => {
  it.each([
    ['440100', '2026-Q4', 3, '440100-2026-Q4-03'],
    ['440100-bgt', '2026-H1', 1, '440100-bgt-2026-H1-01'],
    ['gd-jt', '2026', 12, 'gd-jt-2026-12'],
    ['gd-jt', '2026-03', 7, 'gd-jt-2026-03-07'],
    ['gd-jt', '2026-Q1', 123, 'gd-jt-2026-Q1-123'],
  ])('of %s in %s says how often it had moved, and is read back', (unit, period, serial, text) => {
    expect(numberText({ unit, period, serial })).toBe(text)
    expect(parseNumber(` ${text} `)).toEqual({ unit, period, serial })
  })

  it.each(['', '440100', '440100-2026-Q4', '440100-2026-Q5-01', '440100-2026-Q4-00'])(
    'is not “%s”',
    (text) => expect(parseNumber(text)).toBeUndefined(),
  )
})

describe('the check code', () => {
  it('is the first 50 bits, five a sign', () => {
    // All ones: every five bits are 31, the last sign; all zeros: the first one.
    expect(checkCode('f'.repeat(64))).toBe('ZZZZZ-ZZZZZ')
    expect(checkCode('0'.repeat(64))).toBe('00000-00000')
    // 0000 1000 0100 0010 …: each five bits are 00001.
    expect(checkCode('0842108421084')).toBe('11111-11111')
  })

  it('is read as people type it', () => {
    expect(readCheckCode(' ol1ab cdef0 ')).toBe('011AB-CDEF0')
    expect(readCheckCode('zzzzz-zzzzz')).toBe('ZZZZZ-ZZZZZ')
  })
})

describe('what a digest is made of', () => {
  const place = { unit: '440100', period: '2026-Q4', serial: 1 }

  it('does not depend on the order of keys', () => {
    const one = { ledger: 'trainings' as const, says: 'reported' as const, entries: [] }
    const other = { entries: [], says: 'reported' as const, ledger: 'trainings' as const }
    expect(sectionText(place, one)).toBe(sectionText(place, other))
  })

  it('does not depend on the order of sections, but on what they hold and on the serial', () => {
    const a = { ledger: 'trainings' as const, digest: 'aa' }
    const b = { ledger: 'incidents' as const, digest: 'bb' }
    expect(reportText(place, [a, b])).toBe(reportText(place, [b, a]))
    expect(reportText(place, [a])).not.toBe(reportText(place, [a, b]))
    expect(reportText({ ...place, serial: 2 }, [a])).not.toBe(reportText(place, [a]))
  })
})

describe('what changed between two hand-ins', () => {
  const entry = (id: string, values: HandedEntry['values'], version = 1): HandedEntry => ({
    id,
    version,
    day: '2026-10-08',
    values,
    evidence: [],
  })

  it('is nothing where the same is said, whatever the version', () => {
    expect(changesBetween([entry('a', { title: '一' })], [entry('a', { title: '一' }, 4)])).toEqual(
      [],
    )
  })

  it('names entries added, changed and withdrawn, and the fields', () => {
    const before = [
      entry('a', { title: '一', host: 'own', link: 'x' }),
      entry('b', { title: '二' }),
    ]
    const after = [entry('a', { title: '一', host: 'joint' }), entry('c', { title: '三' })]
    const found = changesBetween(before, after)
    expect(found.map(({ kind, fact, fields }) => [kind, fact, fields])).toEqual([
      ['changed', 'a', ['host', 'link']],
      ['added', 'c', []],
      ['withdrawn', 'b', []],
    ])
  })

  it('sees that only the evidence is another one', () => {
    const proof = { kind: 'link' as const, url: 'https://www.gz.gov.cn/1' }
    const [found] = changesBetween(
      [entry('a', { title: '一' })],
      [{ ...entry('a', { title: '一' }), evidence: [proof] }],
    )
    expect(found).toMatchObject({ kind: 'changed', fields: [], evidence: true })
  })
})
