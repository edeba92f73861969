/** What can be changed while a notice is a draft; its unit and what it follows upon stay. */
export const DRAFT_FIELDS = [
  'helpers',
  'title',
  'topic',
  'kind',
  'source',
  'severity',
  'means',
  'basis',
  'problems',
  'ask',
  'feedback',
  'term',
  'contact',
  'signatory',
  'period',
  'facts',
  'evidence',
] as const
export type DraftField = (typeof DRAFT_FIELDS)[number]

/** A draft by its fields. */
export type DraftSides = Readonly<Record<DraftField, unknown>>

/** The fields in which two versions of a draft differ, in the order of the form. */
export const changedFields = (before: DraftSides, after: DraftSides): DraftField[] =>
  DRAFT_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
