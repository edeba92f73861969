/** Remedies by name; each belongs to one kind of decision. */
export const REMEDY_STAGES = [
  'office-review',
  'organ-review',
  'appeal',
  'direct-appeal',
  're-examination',
  'second-review',
] as const
export type RemedyStage = (typeof REMEDY_STAGES)[number]
