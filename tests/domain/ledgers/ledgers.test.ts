import { describe, expect, it } from 'vitest'
import { findClause } from '#domain/clauses/obligations.ts'
import { FINDING_CODES } from '#domain/facts/finding.ts'
import { likeness } from '#domain/facts/fold.ts'
import { allLedgers, ledgerOf, ledgers } from '#domain/ledgers/all.ts'
import type { Field } from '#domain/ledgers/field.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { mechanismKinds } from '#domain/ledgers/mechanism-kinds.ts'
import { mechanismParts } from '#domain/ledgers/mechanism-parts.ts'
import type { Words } from '#domain/words.ts'
import { findings as en } from '#words/en/findings.ts'
import { placeholdersOf } from '#words/fill.ts'
import { findings as zh } from '#words/zh/findings.ts'

const fieldsOf = (id: (typeof LEDGER_IDS)[number]): [string, Field][] =>
  Object.entries(ledgerOf(id).fields)
const choicesOf = (field: Field): Readonly<Record<string, Words>> =>
  'choices' in field ? field.choices : 'capacities' in field ? field.capacities : {}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

describe('the eleven ledgers', () => {
  it('are eleven, each under its own id', () => {
    expect(Object.keys(ledgers).sort()).toEqual([...LEDGER_IDS].sort())
    expect(allLedgers.map(({ id }) => id)).toEqual(LEDGER_IDS)
  })

  it.each(LEDGER_IDS)('%s has words in both languages for everything a clerk reads', (id) => {
    const ledger = ledgerOf(id)
    const words: Words[] = [ledger.title, ledger.about, ledger.evidence.says]
    for (const [, field] of fieldsOf(id)) {
      words.push(
        field.label,
        ...(field.hint ? [field.hint] : []),
        ...Object.values(choicesOf(field)),
      )
      if ('unit' in field) words.push(field.unit)
    }
    // Document numbers keep their Chinese characters.
    const numbers = /国办(?:秘函|发)〔2\d{3}〕\d+号|粤府办〔2013〕52号/g
    const wrong = words.filter(
      ({ zh: chinese, en: english }) =>
        !(isChinese(chinese) || chinese === '%') ||
        english.trim() === '' ||
        isChinese(english.replace(numbers, '')),
    )
    expect(wrong).toEqual([])
  })

  it.each(LEDGER_IDS)(
    '%s names fields that exist, and dates its entries by a required one',
    (id) => {
      const ledger = ledgerOf(id)
      expect(['day', 'instant']).toContain(ledger.fields[ledger.dayField]?.kind)
      expect(ledger.fields[ledger.dayField]?.required).toBe(true)
      expect(ledger.fields[ledger.titleField]).toMatchObject({ kind: 'text', required: true })
      expect(ledger.sameEvent.length).toBeGreaterThan(0)
      for (const key of [...ledger.sameEvent, ...(ledger.evidence.documents ?? [])]) {
        expect(ledger.fields).toHaveProperty(key)
      }
      const until = ledger.lasts === 'a-day' ? ledger.dayField : ledger.lasts.until
      expect(['day', 'instant']).toContain(ledger.fields[until ?? '']?.kind)
    },
  )

  it.each(LEDGER_IDS)('%s has labels and choices that can be told apart by a machine', (id) => {
    for (const language of ['zh', 'en'] as const) {
      const labels = fieldsOf(id).map(([, { label }]) => likeness(label[language]))
      expect(new Set(labels).size).toBe(labels.length)
      for (const [, field] of fieldsOf(id)) {
        const words = Object.values(choicesOf(field)).map((one) => likeness(one[language]))
        expect(new Set(words).size).toBe(words.length)
      }
    }
  })

  it('has choices without separators wherever several are written in one cell', () => {
    for (const id of LEDGER_IDS) {
      for (const [, field] of fieldsOf(id)) {
        if (field.kind !== 'choices' && field.kind !== 'people') continue
        for (const { zh: chinese, en: english } of Object.values(choicesOf(field))) {
          expect(`${chinese}${english}`).not.toMatch(/[、；;，,/|\n()（）:：]/)
        }
      }
    }
  })
})

describe('kinds of mechanisms', () => {
  const kinds = Object.entries(mechanismKinds)

  it('answer clauses that exist', () => {
    const wrong = kinds.filter(
      ([, { clauses }]) => !(clauses as readonly string[]).every((id) => findClause(id)),
    )
    expect(wrong).toEqual([])
  })

  it('have parts with words, and no part is left unused', () => {
    const used = new Set(kinds.flatMap(([, kind]) => ('parts' in kind ? [...kind.parts] : [])))
    expect([...used].sort()).toEqual(Object.keys(mechanismParts).sort())
  })

  it('cover every mechanism, document and organisation of the mandate', () => {
    const answered = new Set(kinds.flatMap(([, { clauses }]) => clauses as readonly string[]))
    const asked =
      'Y0-01 Y2-06 Y2-07 Y2-08 Y2-09 Y2-10 Y3-03 Y3-04 Y3-05 Y4-01 Y4-02 Y4-03 Y4-04 Y4-05 Y4-06 Y4-07 Y4-08 ' +
      'Y5-01 Y5-02 Y5-05 N1-01 N1-03 N1-04 N1-09 N1-11 N1-12 N2-11 N3-04 N3-05 N3-07 N3-08 N4-01 N6-02 N7-01 ' +
      'N7-02 N7-03 N7-04 N8-01 N8-03 N8-04 N8-05 N8-06 N8-08 N8-09 N8-10 N9-01 N9-05 N10-01 N10-02'
    expect(asked.split(' ').filter((clause) => !answered.has(clause))).toEqual([])
  })
})

describe('words of findings', () => {
  it('say what is wrong and how to mend it, for each code and no other', () => {
    expect(Object.keys(zh).sort()).toEqual([...FINDING_CODES].sort())
    expect(Object.keys(en).sort()).toEqual([...FINDING_CODES].sort())
  })

  it('use the same parameters in both languages', () => {
    const used = (words: { wrong: string; mend: string }) =>
      [...new Set(placeholdersOf(words.wrong + words.mend))].sort().join()
    expect(FINDING_CODES.filter((code) => used(en[code]) !== used(zh[code]))).toEqual([])
  })
})
