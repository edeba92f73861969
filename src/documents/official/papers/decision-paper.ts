import type { Day } from '#domain/calendar/day.ts'
import type { Letterhead } from '#domain/letterhead/letterhead.ts'
import type { Block, OfficialDocument } from '#documents/official/model.ts'
import { dateText } from '#documents/official/dates.ts'
import { clause, paragraphsOf, sentence, textBlock } from '#documents/official/papers/paper-text.ts'
import { fill } from '#words/fill.ts'
import { papers } from '#words/zh/papers.ts'

/** A decision on accountability (问责处理决定), as it is served on whom it concerns. */
export interface DecisionContent {
  title: string
  number: string | null
  addressees: string
  /** Why there is a decision: the matter, and how it was found. */
  intro: string
  /** What was found to be so, each a paragraph. */
  facts: readonly string[]
  /** 陈述申辩: what was said in defence and what came of it; null where none was made. */
  hearing: string | null
  /** Regulations and clauses. */
  basis: string
  measures: readonly DecisionMeasure[]
  /** Where and until when it can be contested. */
  remedies: string
  /** The day on which it was decided; null for a draft. */
  day: Day | null
  made: Day
}

export interface DecisionMeasure {
  /** A unit, or a person by name and post. */
  whom: string
  /** 通报批评, 诫勉, … */
  what: string
  /** Until when it has effect, where it lapses. */
  until: Day | null
}

export function decisionPaper(content: DecisionContent, letterhead: Letterhead): OfficialDocument {
  const { title, number, addressees, day, made } = content
  return {
    title,
    mark: letterhead.mark,
    number,
    addressees,
    body: decisionBody(content),
    signature: { organ: letterhead.organ, day, sealed: letterhead.sealed },
    notes: [],
    annexes: [],
    // Persons are named: it goes to nobody but whom it concerns.
    imprint: { copyTo: null, issuer: letterhead.issuer, day },
    lastLine: null,
    made,
  }
}

function decisionBody(content: DecisionContent): Block[] {
  const { decision } = papers
  const { intro, facts, hearing, basis, measures, remedies } = content
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
  return [
    ...paragraphsOf(intro),
    heading(decision.facts),
    ...facts.flatMap(paragraphsOf),
    ...(hearing === null ? [] : [heading(decision.hearing), ...paragraphsOf(hearing)]),
    heading(decision.basis),
    ...paragraphsOf(sentence(basis)),
    heading(decision.measures),
    ...measures.map(measureBlock),
    heading(decision.remedies),
    ...paragraphsOf(remedies),
  ]
}

function measureBlock({ whom, what, until }: DecisionMeasure): Block {
  const given = { whom, what: clause(what) }
  if (until === null) return textBlock(fill(papers.decision.measure, given))
  return textBlock(fill(papers.decision.until, { ...given, day: dateText(until) }))
}
