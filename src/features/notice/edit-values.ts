import type { NoticeBody } from '#contract/notice-body.ts'
import type { NoticeChange } from '#contract/notice.ts'
import { differencesOf } from '#domain/facts/merge-entry.ts'
import { DRAFT_FIELDS } from '#domain/notice/draft.ts'
import type { DraftField, DraftSides } from '#domain/notice/draft.ts'
import { toDraft, typed } from './draft-values.ts'
import type { DraftValues } from './draft-values.ts'

/** A stored draft as the form holds it. */
export function valuesOf(notice: NoticeBody): DraftValues {
  const values: DraftValues = {
    units: [notice.unit.id],
    helpers: notice.helpers.map(({ id }) => id),
    title: notice.title,
    topic: notice.topic,
    kind: notice.kind,
    means: [...notice.means],
    source: notice.source,
    period: notice.period,
    facts: [...notice.facts],
    evidence: [...notice.evidence],
    severity: notice.severity,
    basis: notice.basis,
    ask: notice.ask,
    feedback: notice.feedback,
    contact: notice.contact,
    signatory: notice.signatory,
    count: notice.term?.count ?? null,
    termUnit: notice.term?.unit ?? 'working-days',
    problems: notice.problems.map(typed),
    because: '',
    earlier: null,
    base: null,
  }
  return { ...values, base: { version: notice.version, sides: sidesOf(values) } }
}

/** What is handed in. @param asksWhy a running notice on the topic was pointed out */
export function toChange(values: DraftValues, asksWhy: boolean): NoticeChange {
  const { units: _units, earlier: _earlier, ...said } = toDraft(values, asksWhy)
  return { ...said, version: values.base?.version ?? 0 }
}

export function sidesOf(values: DraftValues): DraftSides {
  const sides = toDraft(values, false)
  return { ...sides, period: sides.period, helpers: [...sides.helpers].sort() }
}

/** The fields to look at after somebody else changed the draft too. */
export const draftDifferences = (mine: DraftValues, theirs: DraftValues) =>
  differencesOf<DraftField>(
    DRAFT_FIELDS,
    mine.base?.sides ?? sidesOf(mine),
    sidesOf(mine),
    sidesOf(theirs),
  )

/** One's own values on top of what the other saved, with the other's in the fields named. */
export function mergeDraft(
  mine: DraftValues,
  theirs: DraftValues,
  take: readonly string[],
): DraftValues {
  const isTerm = take.includes('term')
  const term = isTerm ? { count: theirs.count, termUnit: theirs.termUnit } : {}
  const taken = DRAFT_FIELDS.filter((field) => field !== 'term' && take.includes(field))
  const fields = Object.fromEntries(
    taken.map((field) => [field, theirs[field as Exclude<DraftField, 'term'>]]),
  )
  return { ...mine, ...fields, ...term, base: theirs.base }
}
