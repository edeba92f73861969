import { findGround } from '#domain/accountability/grounds.ts'
import type { Hearing } from '#domain/accountability/hearing.ts'
import { MEASURE_RULES } from '#domain/accountability/measures.ts'
import type { OwnMeasure } from '#domain/accountability/measures.ts'
import type { Figures, Subject } from '#domain/accountability/record.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fill } from '#words/fill.ts'
import { accountabilityPaper as words } from '#words/zh/accountability-paper.ts'

/** What a decision rests on, whoever holds it. */
export interface DecidedRecord {
  title: string
  unit: string
  subject: Subject
  account: string
  figures: readonly Figures[]
  grounds: readonly string[]
  hearing: Hearing
  /** What was said, and what of it was accepted. */
  heard: string
  measure: OwnMeasure
  number: string | null
  /** Of the decision; null while it waits for approval. */
  day: Day | null
  /** Last day for a review; null until it is served. */
  last: Day | null
}

/** The parts of the paper, all of it final text. */
export interface DecisionParts {
  title: string
  number: string | null
  addressees: string
  intro: string
  facts: readonly string[]
  hearing: string
  basis: string
  measures: readonly { whom: string; what: string; until: Day | null }[]
  remedies: string
  day: Day | null
}

/** A decision of the office, part by part: what is found, who was heard, on what it rests, what can be sought. */
export function decisionParts(record: DecidedRecord): DecisionParts {
  const { title, unit, account, figures, hearing, heard, measure, number, day, last } = record
  const whom = whomOf(record)
  const when = fill(words.hearing[hearing.form], { day: dayText(hearing.day) })
  return {
    title: fill(words.title[measure], { whom }),
    number,
    addressees: unit,
    intro: fill(words.intro, { title }),
    facts: [...linesOf(account), ...figures.map((one) => fill(words.figure, { ...one }))],
    hearing: [when, ...linesOf(heard)].join(''),
    basis: basisOf(record),
    measures: [{ whom, what: MEASURE_RULES[measure].words.zh, until: null }],
    remedies: last === null ? words.remedies : fill(words.remediesUntil, { day: dayText(last) }),
    day,
  }
}

const whomOf = ({ unit, subject }: DecidedRecord): string =>
  subject.kind === 'unit'
    ? unit
    : fill(words.person, { unit, post: subject.post, name: subject.name })

function basisOf({ grounds, measure }: DecidedRecord): string {
  const rules = grounds.flatMap((id) => {
    const ground = findGround(id)
    return ground ? [fill(words.ground, { source: ground.source, words: ground.words.zh })] : []
  })
  return [...rules, words.basis[measure]].join(words.semicolon)
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 2026年6月5日: without leading zeros. */
function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
