import type { Day } from '#domain/calendar/day.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { Letterhead } from '#domain/letterhead/letterhead.ts'
import type { ReviewDecision } from '#domain/notice/review.ts'
import { dateText } from '#documents/official/dates.ts'
import type { Block, OfficialDocument } from '#documents/official/model.ts'
import { nameOf } from '#documents/official/papers/answer-paper.ts'
import { copiesOf } from '#documents/official/papers/notice-paper.ts'
import {
  clause,
  dayOfInstant,
  paragraphsOf,
  sentence,
  textBlock,
} from '#documents/official/papers/paper-text.ts'
import { fill } from '#words/fill.ts'
import { papers } from '#words/zh/papers.ts'

export interface ReviewedNotice {
  number: string | null
  title: string
  unit: { name: string }
  helpers: readonly { name: string }[]
  problems: readonly { indicator: string }[]
}

/** What a unit held against a notice, and what came of it. Instants have the offset of the province. */
export interface ReviewDecided {
  /** Of the decision. */
  number: string | null
  decision: ReviewDecision
  text: string
  /** Places in the list of problems; none where it is about the whole notice. */
  problems: readonly number[]
  evidence: readonly Evidence[]
  filedAt: string
  because: string
  decidedAt: string
  struck: readonly number[]
  until: Day | null
}

/** 复核决定 (政府督查工作条例 art. 17), to the unit that asked for it and those that had the notice. */
export function reviewPaper(
  notice: ReviewedNotice,
  review: ReviewDecided,
  letterhead: Letterhead,
): OfficialDocument {
  const day = dayOfInstant(review.decidedAt)
  return {
    title: fill(papers.review.title[review.decision], namesOf(notice)),
    mark: letterhead.mark,
    number: review.number,
    addressees: notice.unit.name,
    body: bodyOf(notice, review),
    signature: { organ: letterhead.organ, day, sealed: letterhead.sealed },
    notes: [],
    annexes: [],
    imprint: { copyTo: copiesOf(notice.helpers, letterhead), issuer: letterhead.issuer, day },
    lastLine: null,
    made: day,
  }
}

const namesOf = ({ number, title }: ReviewedNotice) => ({
  number: number ?? papers.receipt.unnumbered,
  title,
})

function bodyOf(notice: ReviewedNotice, review: ReviewDecided): Block[] {
  const words = papers.review
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
  const filed = dateText(dayOfInstant(review.filedAt))
  const about =
    review.problems.length === 0 ? words.whole : placesText(notice.problems, review.problems)
  return [
    textBlock(fill(words.intro, { day: filed, ...namesOf(notice) })),
    heading(words.claim),
    textBlock(fill(words.about, { about })),
    ...paragraphsOf(review.text),
    ...evidenceBlocks(review.evidence),
    heading(words.because),
    ...paragraphsOf(review.because),
    heading(words.result),
    textBlock(decisionText(notice, review)),
  ]
}

function evidenceBlocks(evidence: readonly Evidence[]): Block[] {
  if (evidence.length === 0) return []
  const names = evidence.map(nameOf).join(papers.semicolon)
  return [textBlock(sentence(fill(papers.review.evidence, { evidence: names })))]
}

function decisionText(notice: ReviewedNotice, { decision, struck, until }: ReviewDecided): string {
  const { change } = papers.review
  if (decision !== 'change') return fill(papers.review[decision], namesOf(notice))
  const changes = [
    ...(struck.length > 0
      ? [fill(change.struck, { about: placesText(notice.problems, struck) })]
      : []),
    ...(until === null ? [] : [fill(change.until, { day: dateText(until) })]),
  ]
  return fill(change.text, { ...namesOf(notice), changes: changes.join(papers.semicolon) })
}

/** As the notice numbers them: 第2项（培训）. */
const placesText = (problems: ReviewedNotice['problems'], places: readonly number[]): string =>
  places
    .map((at) =>
      fill(papers.review.problem, {
        index: at + 1,
        indicator: clause(problems[at]?.indicator ?? ''),
      }),
    )
    .join('、')
