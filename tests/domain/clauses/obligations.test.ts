import { describe, expect, it } from 'vitest'
import {
  allowsException,
  CLAUSE_KINDS,
  CLAUSE_SCOPES,
  phraseParts,
  type ClauseScope,
} from '#domain/clauses/clause.ts'
import { clauseOf, findClause, obligations } from '#domain/clauses/obligations.ts'
import { builtInSchemes } from '#domain/schemes/built-in.ts'
import { coverageOf } from '#domain/schemes/coverage.ts'
import { notedObligations } from './fixtures/field-notes.ts'

const noted = notedObligations()
/** Quotes, brackets and spaces differ between the notes and print; the words may not. */
const plain = (text: string): string =>
  text
    .replace(/[“”「」"]/g, '"')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/\s/g, '')

/** The notes' own letters for whom a clause binds, as the legend of the notes explains them. */
const SCOPE_LETTERS: Record<string, ClauseScope> = {
  R: 'region',
  D: 'department',
  P: 'province',
  'D-重点': 'key-department',
  'R-重点职能部门': 'region-key-department',
  'P-新闻办': 'press-office',
  'P-网信办': 'internet-office',
  'P-经信委': 'industry-office',
  'P-办公厅': 'general-office',
}
const scopesOf = (text: string): ClauseScope[] => {
  if (text.startsWith('中央')) return ['central']
  if (text === 'P-网信/宣传') return ['internet-office', 'publicity']
  return text
    .replace('(牵头)', '')
    .split(/[,;]/)
    .flatMap((letter) => SCOPE_LETTERS[letter] ?? [])
}

describe('the obligations', () => {
  it('are 105, each with its own id, in the order of the notes', () => {
    // 36 of the province (1 + 7 + 10 + 5 + 8 + 5) and 69 of the State Council's
    // (12 + 11 + 9 + 5 + 4 + 2 + 4 + 10 + 6 + 6).
    expect(obligations).toHaveLength(105)
    expect(new Set(obligations.map(({ id }) => id)).size).toBe(105)
    expect(obligations.map(({ id }) => id)).toEqual(noted.map(({ id }) => id))
    expect(obligations.filter(({ id }) => id.startsWith('Y'))).toHaveLength(36)
  })

  it('say what the notes say', () => {
    for (const row of noted) {
      const clause = clauseOf(row['id'] ?? '')
      expect(clause.document).toBe(row['document'])
      expect(plain(clause.section)).toBe(row['section'])
      expect(plain(clause.duty.zh)).toBe(plain(row['phrase_zh'] ?? ''))
      expect(clause.duty.en).toBe(row['duty_en'])
      expect(plain(clause.scopeText)).toBe(plain(row['applies_to'] ?? ''))
      expect(plain(clause.evidence.zh)).toBe(plain(row['evidence'] ?? ''))
    }
  })

  it('bind whom the notes say they bind', () => {
    for (const row of noted) {
      const { id, appliesTo } = clauseOf(row['id'] ?? '')
      expect({ id, appliesTo }).toEqual({ id, appliesTo: scopesOf(row['applies_to'] ?? '') })
    }
    expect(obligations.every(({ appliesTo }) => appliesTo.length > 0)).toBe(true)
  })

  it('are seen in the ways the notes say', () => {
    for (const row of noted) {
      const kinds = (row['measure_kind'] ?? '').split('+').map((kind) => kind.replaceAll(' ', '-'))
      const known = kinds.map((kind) => (kind === 'n/a' ? 'not-applicable' : kind))
      expect(clauseOf(row['id'] ?? '').kinds).toEqual(known)
    }
  })

  it('use every scope and every kind, so that no name is dead', () => {
    expect(new Set(obligations.flatMap(({ appliesTo }) => appliesTo))).toEqual(
      new Set(CLAUSE_SCOPES),
    )
    expect(new Set(obligations.flatMap(({ kinds }) => kinds))).toEqual(new Set(CLAUSE_KINDS))
  })

  it('have words in both languages', () => {
    for (const { duty, threshold, dutyHolder, evidence } of obligations) {
      const texts = [duty, threshold, dutyHolder, evidence].flatMap(({ zh, en }) => [zh, en])
      expect(texts.filter((text) => text.trim() === '')).toEqual([])
      expect([duty.en, threshold.en, dutyHolder.en, evidence.en].join('')).not.toMatch(
        /[\u4E00-\u9FFF]/,
      )
    }
  })
})

describe('a clause', () => {
  it('is found by its id', () => {
    expect(findClause('Y1-07')?.duty.zh).toBe('原则上每季度至少举办一次新闻发布会')
    expect(findClause('Y9-99')).toBeUndefined()
    expect(() => clauseOf('Y9-99')).toThrow(RangeError)
  })

  it('of the State Council names the clause of the province that stands for it', () => {
    const pairs = obligations.flatMap(({ id, counterpart }) =>
      counterpart ? [[id, counterpart]] : [],
    )
    expect(pairs).toEqual([
      ['N1-05', 'Y1-01'],
      ['N1-06', 'Y1-02'],
      ['N1-07', 'Y1-04'],
      ['N1-08', 'Y1-05'],
      ['N1-10', 'Y1-07'],
    ])
    expect(findClause('N1-09')?.byReference).toEqual(['department'])
  })

  it('leaves room for an exception only where it says 原则上', () => {
    // The mandate's three numbers: Y1-04 and Y1-07 are softened, Y1-05 (至少) is not.
    expect(['Y1-04', 'Y1-05', 'Y1-07'].map((id) => allowsException(clauseOf(id)))).toEqual([
      true,
      false,
      true,
    ])
    expect(obligations.filter(allowsException).map(({ id }) => id)).toEqual([
      'Y1-04',
      'Y1-07',
      'N1-07',
      'N1-10',
    ])
  })

  it('may be written in several places', () => {
    expect(phraseParts(clauseOf('Y2-02'))).toEqual([
      '行政审批、财政预算决算和“三公”经费、保障性住房、食品药品安全、环境保护、生产安全、价格和收费、征地拆迁、公共企事业单位',
      '以及群体性或突发性事件',
    ])
  })
})

describe('clauses of schemes', () => {
  it('are all in the documents, those of the State Council too', () => {
    const named = builtInSchemes.flatMap((scheme) => [...coverageOf(scheme).keys()])
    expect(named.filter((id) => !findClause(id))).toEqual([])
    expect(new Set(named.map((id) => id[0]))).toEqual(new Set(['Y', 'N']))
  })
})
